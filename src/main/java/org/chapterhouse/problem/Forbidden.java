package org.chapterhouse.problem;

/** The viewer is known and may not do this. */
public class Forbidden extends Problem {

    public Forbidden(String key, Object... values) {
        super(key, values);
    }
}
