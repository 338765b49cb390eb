package org.chapterhouse.search.suggest;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.search.query.StopWords;

/** Words that are forms of one another, as far as letters tell: advocate and advocacy, library and librarians. */
final class RelatedWords {

    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_WORD = 2;

    private RelatedWords() {}

    /** The words of a text that mean something, in lower case and without accents. */
    static Set<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD && !StopWords.contains(word, false))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    static boolean holds(Set<String> words, String wanted) {
        return words.contains(wanted) || words.stream().anyMatch(word -> related(word, wanted));
    }

    private static boolean related(String one, String other) {
        int stem = 0;
        while (stem < Math.min(one.length(), other.length()) && one.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        int longest = Math.min(LONGEST_ENDING, stem / 2);
        return stem >= SHORTEST_STEM && one.length() - stem <= longest && other.length() - stem <= longest;
    }
}
