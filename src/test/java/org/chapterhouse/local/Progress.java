package org.chapterhouse.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person waiting what is going on, one line for each step. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Runs a step and says how long it took. */
    void step(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        say(String.format(
                Locale.ROOT,
                "%s … %.1f s",
                what,
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0));
    }
}
