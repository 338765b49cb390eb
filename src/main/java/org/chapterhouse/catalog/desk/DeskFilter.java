package org.chapterhouse.catalog.desk;

import org.chapterhouse.account.Visibility;

/**
 * Which sessions an editor looks for.
 *
 * @param text       part of the title or of the address, in capitals or not; empty for any
 * @param program    a slug; empty for any
 * @param visibility null for any
 * @param lack       null for any
 * @param due        whether only those whose day to be reviewed has come
 */
public record DeskFilter(String text, String program, Visibility visibility, SessionLack lack, boolean due) {

    /** All sessions. */
    public static final DeskFilter ALL = new DeskFilter("", "", null, null, false);

    /** Those whose day to be reviewed has come. */
    public static final DeskFilter DUE = new DeskFilter("", "", null, null, true);

    public static DeskFilter lacking(SessionLack lack) {
        return new DeskFilter("", "", null, lack, false);
    }
}
