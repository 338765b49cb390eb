package org.chapterhouse.account.signin;

import java.time.Duration;

import org.chapterhouse.problem.TooMany;

/** Somebody has to wait before trying again. */
public class TooManyAttempts extends TooMany {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("signin.tooMany", minutes(wait));
        this.wait = wait;
    }

    /** How long to wait. */
    public Duration pause() {
        return wait;
    }

    /** How long to wait in minutes, rounded up, at least 1. */
    public long minutes() {
        return minutes(wait);
    }

    private static long minutes(Duration wait) {
        return wait.toMinutes() + 1;
    }
}
