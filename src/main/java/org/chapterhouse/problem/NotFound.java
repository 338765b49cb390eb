package org.chapterhouse.problem;

/** What was asked for does not exist, or the viewer may not know that it does. */
public class NotFound extends Problem {

    public NotFound(String key, Object... values) {
        super(key, values);
    }
}
