package org.chapterhouse.search.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.search.query.StopWords;

/** A word of the typed query that may be misspelled: long enough and without digits. */
record TypedWord(int from, int to, String word) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    /** What is excluded stays as it is. */
    private static final Pattern PART = Pattern.compile(
            "(?<!\\S)-(?:[\"“”„][^\"“”„]*[\"“”„]?|\\S*)|(?<word>(?<![\\p{L}\\p{M}\\p{N}'’_.])\\p{L}[\\p{L}\\p{M}]*+(?![\\p{N}_]|[.'’][\\p{L}\\p{N}]))");

    static List<TypedWord> in(String text) {
        List<TypedWord> words = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String word = part.group("word");
            if (word != null
                    && word.length() >= SHORTEST
                    && word.length() <= LONGEST
                    && !StopWords.contains(word, true)) {
                words.add(new TypedWord(part.start(), part.end(), word));
            }
        }
        return words;
    }

    /** The text with other words in these places, in capitals where these were. */
    static String replace(String text, List<TypedWord> words, List<String> others) {
        StringBuilder changed = new StringBuilder();
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            TypedWord old = words.get(i);
            changed.append(text, next, old.from()).append(old.likewise(others.get(i)));
            next = old.to();
        }
        return changed.append(text.substring(next)).toString();
    }

    /** Whether it is all in capitals. */
    boolean isAbbreviation() {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private String likewise(String other) {
        if (isAbbreviation()) {
            return other.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(word.codePointAt(0))
                ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                : other;
    }
}
