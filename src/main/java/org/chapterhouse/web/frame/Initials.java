package org.chapterhouse.web.frame;

import java.util.Locale;

/** The initials shown where there is no room for a person's name. */
final class Initials {

    private Initials() {}

    /** First letters of the first and the last word, upper case; empty for a blank name. */
    static String of(String name) {
        String[] words = name.strip().split("[\\s.-]+");
        String letters = letter(words[0]) + (words.length > 1 ? letter(words[words.length - 1]) : "");
        return letters.toUpperCase(Locale.ROOT);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
