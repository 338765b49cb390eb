package org.chapterhouse.problem;

/** A part the application needs, such as the search server, does not answer at the moment. */
public class Unavailable extends Problem {

    public Unavailable(String key, Object... values) {
        super(key, values);
    }

    public Unavailable(String key, Throwable cause) {
        super(key, cause);
    }
}
