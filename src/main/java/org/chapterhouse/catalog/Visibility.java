package org.chapterhouse.catalog;

import java.util.EnumSet;
import java.util.Set;

import org.chapterhouse.account.Viewer;

/** Who may see a session and everything that hangs on it: its recordings, captions, materials and search hits. */
public enum Visibility {

    /** Everybody, signed in or not. */
    PUBLIC,
    /** Everybody who is signed in. */
    MEMBERS,
    /** Editors only. */
    DRAFT;

    /** What this viewer may see; never empty. */
    public static Set<Visibility> visibleTo(Viewer viewer) {
        if (viewer.edits()) {
            return EnumSet.allOf(Visibility.class);
        }
        return viewer.signedIn() ? EnumSet.of(PUBLIC, MEMBERS) : EnumSet.of(PUBLIC);
    }
}
