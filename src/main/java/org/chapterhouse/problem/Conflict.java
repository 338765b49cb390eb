package org.chapterhouse.problem;

/** The change contradicts what is already there, such as a slug that is taken. */
public class Conflict extends Problem {

    public Conflict(String key, Object... values) {
        super(key, values);
    }
}
