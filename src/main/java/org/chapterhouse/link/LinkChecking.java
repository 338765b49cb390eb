package org.chapterhouse.link;

import java.util.Locale;

/** When a server checks links by itself. */
enum LinkChecking {
    WEEKLY,
    /** Only when somebody wants it. */
    ASKED,
    NEVER;

    /** As settings write it. */
    static LinkChecking of(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
    }
}
