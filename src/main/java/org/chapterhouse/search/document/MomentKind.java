package org.chapterhouse.search.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the words of a moment stand; people narrow a search by it. */
public enum MomentKind {
    TRANSCRIPT,
    SLIDE,
    HANDOUT,
    /** Title and summary; never listed as a moment. */
    ABOUT;

    public static Optional<MomentKind> find(String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.value().equals(value))
                .findFirst();
    }

    /** What it is called in an address. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
