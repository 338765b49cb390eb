package org.chapterhouse.problem;

/** More was sent than is taken. */
public class TooLarge extends Problem {

    public TooLarge(String key, Object... values) {
        super(key, values);
    }
}
