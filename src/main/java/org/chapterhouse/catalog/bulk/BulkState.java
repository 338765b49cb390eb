package org.chapterhouse.catalog.bulk;

/** How far a session is. */
public enum BulkState {
    /** Nothing was done yet; the server stopped before it came to this one. */
    WAITING,
    CHANGED,
    /** It was so already. */
    SAME,
    /** It could not be changed. */
    REFUSED,
    /** The change was undone. */
    PUT_BACK,
    /** The change was to be undone, but could not be. */
    KEPT
}
