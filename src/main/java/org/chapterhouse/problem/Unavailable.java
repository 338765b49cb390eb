package org.chapterhouse.problem;

/** A part the application needs, such as the search server, does not answer at the moment. */
public class Unavailable extends Problem {

    /** In how many seconds it is worth to try again. */
    public static final int RETRY_SECONDS = 5;

    public Unavailable(String key, Object... values) {
        super(key, values);
    }

    public Unavailable(String key, Throwable cause) {
        super(key, cause);
    }
}
