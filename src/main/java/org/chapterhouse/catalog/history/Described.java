package org.chapterhouse.catalog.history;

/**
 * A thing that editors describe as a whole.
 *
 * @param <D> all that is said about it
 */
public interface Described<D extends Record> {

    Long getId();

    /** Which of its kind it is, as its address on the desk says; never changes. */
    String key();

    /** What people call it. */
    String label();

    D details();
}
