package org.chapterhouse.local;

/** Waiting between two looks at a server that is starting. */
final class Pause {

    private Pause() {}

    static void milliseconds(long time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.", e);
        }
    }
}
