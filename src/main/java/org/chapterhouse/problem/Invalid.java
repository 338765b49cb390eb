package org.chapterhouse.problem;

/** What was sent cannot be understood or lies outside the allowed bounds. */
public class Invalid extends Problem {

    public Invalid(String key, Object... values) {
        super(key, values);
    }
}
