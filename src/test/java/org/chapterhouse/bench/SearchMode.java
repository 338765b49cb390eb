package org.chapterhouse.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a search goes by. */
enum SearchMode {
    WORDS,
    MEANING,
    BOTH;

    /** Those that are measured: all, or what the system property {@code bench.modes} names, with commas. */
    static List<SearchMode> measured() {
        String wanted = System.getProperty("bench.modes");
        return wanted == null
                ? List.of(values())
                : Arrays.stream(wanted.split(","))
                        .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    /** As the REST interface calls it. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
