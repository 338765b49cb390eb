package org.chapterhouse.problem;

/**
 * Something a person asked for that cannot be done. The message is one clear sentence for that person; what only
 * an operator needs belongs in the cause.
 */
public abstract class Problem extends RuntimeException {

    Problem(String message) {
        super(message);
    }

    Problem(String message, Throwable cause) {
        super(message, cause);
    }
}
