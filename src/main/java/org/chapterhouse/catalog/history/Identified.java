package org.chapterhouse.catalog.history;

/** A value of a list that stays the same thing while other parts of it change. */
public interface Identified {

    /** By which people know it, such as a name; one of a kind in its list. */
    String identity();
}
