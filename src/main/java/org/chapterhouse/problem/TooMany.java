package org.chapterhouse.problem;

/** The same was tried too often; waiting helps. */
public class TooMany extends Problem {

    public TooMany(String key, Object... values) {
        super(key, values);
    }
}
