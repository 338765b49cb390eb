package org.chapterhouse.jobs;

/**
 * Work that must happen after a commit, such as sending mail or going through many rows. What it does in the database
 * and the removal of its message are one transaction: after a crash both have happened or neither. What it does
 * elsewhere may happen twice. Called by several threads.
 *
 * @param <M> a record that Jackson can write and read: ids, texts and numbers
 */
public interface OutboxHandler<M> {

    /** Names the handler in the database, at most 80 characters; messages of a name that is gone are given up. */
    String name();

    Class<M> type();

    /** Inside a transaction of its own. Any exception rolls it back; the message is tried again later. */
    void handle(M message) throws Exception;
}
