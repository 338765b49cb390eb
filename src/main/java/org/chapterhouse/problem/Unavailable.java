package org.chapterhouse.problem;

/** A part the application needs, such as the search server, does not answer at the moment. */
public class Unavailable extends Problem {

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
