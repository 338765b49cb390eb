package org.chapterhouse.web.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the word of a title to stamp on its cover where no editor chose one. */
final class CoverWord {

    private static final int FITS = 9;
    private static final int TELLS = 4;
    /** Words that would be on every second cover of an archive like this one, or say nothing alone. */
    private static final Set<String> COMMON = Set.of(
            "about",
            "advocacy",
            "after",
            "ahead",
            "ala",
            "association",
            "before",
            "beyond",
            "from",
            "how",
            "into",
            "libraries",
            "library",
            "need",
            "part",
            "session",
            "that",
            "the",
            "their",
            "this",
            "webinar",
            "what",
            "when",
            "where",
            "with",
            "workshop",
            "your");

    private CoverWord() {}

    /** The longest telling word of at most nine letters, the first of equals; never empty. */
    static String of(String title) {
        List<String> words = Arrays.stream(title.split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isBlank())
                .toList();
        return words.stream()
                .filter(word -> word.length() >= TELLS && word.length() <= FITS)
                .filter(word -> !COMMON.contains(word.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length).thenComparing(first(words)))
                .orElseGet(() -> words.isEmpty() ? "…" : shortened(words.get(0)));
    }

    private static Comparator<String> first(List<String> words) {
        return Comparator.comparing(words::indexOf, Comparator.reverseOrder());
    }

    private static String shortened(String word) {
        return word.length() <= FITS ? word : word.substring(0, FITS - 1) + "…";
    }
}
