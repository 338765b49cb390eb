package org.chapterhouse.media.work;

/** The real processes, with the class path of the tests. */
public final class TestWorkers {

    private TestWorkers() {}

    /** With little memory, so that it is soon exhausted; to be closed. */
    public static DocumentWorkers open() {
        return new DocumentWorkers(System.getProperty("java.class.path"), 192);
    }
}
