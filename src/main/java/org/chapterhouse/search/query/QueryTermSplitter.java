package org.chapterhouse.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a run of words into terms: the longest known names first, every other word by itself. */
final class QueryTermSplitter {

    private static final Pattern HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{N}])\\p{Pd}(?=[\\p{L}\\p{N}])");
    private static final Pattern NEW_WORD = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern ELECTRONIC = Pattern.compile("[eE]");
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{3,}.*");

    private final Names names;
    private final boolean shouting;

    /** @param shouting see {@link StopWords#contains} */
    QueryTermSplitter(Names names, boolean shouting) {
        this.names = names;
        this.shouting = shouting;
    }

    /** Without small words that are part of no name. */
    List<QueryTerm> split(List<String> run) {
        List<QueryTerm> terms = new ArrayList<>();
        List<String> keys = run.stream().map(NameKey::of).toList();
        int next = 0;
        while (next < run.size()) {
            int count = Math.max(wordsOfName(run, keys, next), electronic(run, next) ? 2 : 1);
            List<String> together = run.subList(next, next + count);
            if (!isSmall(together)) {
                terms.add(term(together));
            }
            next += count;
        }
        return terms;
    }

    private int wordsOfName(List<String> run, List<String> keys, int from) {
        int count = names.wordsAt(keys, from);
        return isSmall(run.subList(from, from + count)) ? 0 : count;
    }

    private QueryTerm term(List<String> together) {
        String whole = String.join(" ", together);
        List<String> spellings = electronic(together, 0)
                ? List.of(together.get(0) + together.get(1))
                : together.size() == 1 ? otherSpellings(whole) : List.of();
        List<String> telling = together.stream()
                .filter(word -> !StopWords.contains(word, shouting))
                .toList();
        return new QueryTerm(String.join(" ", telling), names.of(whole), spellings);
    }

    /** “ebooks” for “e-books”, “Library Pass” for “LibraryPass”. */
    static List<String> otherSpellings(String word) {
        String joined = HYPHEN.matcher(word).replaceAll("");
        String apart = NEW_WORD.matcher(word).replaceAll(" ");
        return Stream.of(joined, apart).filter(other -> !other.equals(word)).toList();
    }

    private boolean isSmall(List<String> words) {
        return words.stream().allMatch(word -> StopWords.contains(word, shouting));
    }

    /** “e books”: the letter alone says nothing. */
    private static boolean electronic(List<String> run, int from) {
        return from + 1 < run.size()
                && ELECTRONIC.matcher(run.get(from)).matches()
                && LONG_WORD.matcher(run.get(from + 1)).matches();
    }
}
