package org.chapterhouse.catalog.edit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells whether two names of people may be spellings of one: in capitals, accents, spaces, initials or middle names. */
final class AlikeNames {

    private AlikeNames() {}

    static boolean areAlike(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return String.join("", first).equals(String.join("", second))
                || first.size() > 1
                        && second.size() > 1
                        && last(first).equals(last(second))
                        && fit(first.get(0), second.get(0))
                        && middleNamesFit(first, second);
    }

    /** What all spellings of a name have in common: its last word. */
    static String family(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? "" : last(words);
    }

    /** Where both have middle names, these must fit, too: there are two people called Ann B. Cole and Ann D. Cole. */
    private static boolean middleNamesFit(List<String> one, List<String> other) {
        int both = Math.min(one.size(), other.size()) - 2;
        for (int i = 1; i <= both; i++) {
            if (!fit(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Equal, or one is the initial of the other. */
    private static boolean fit(String one, String other) {
        return one.equals(other)
                || one.length() == 1 && other.startsWith(one)
                || other.length() == 1 && one.startsWith(other);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{InCombiningDiacriticalMarks}|['’ʻ`´]", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
