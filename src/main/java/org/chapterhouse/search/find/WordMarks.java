package org.chapterhouse.search.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapterhouse.search.find.MarkedText.Mark;
import org.chapterhouse.search.query.QueryText;
import org.chapterhouse.search.query.SearchQuery;

/**
 * Marks the words of a search in any text, near enough to how the search itself finds them: in all their endings, with or
 * without accents. Immutable.
 */
public final class WordMarks {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");
    private static final Pattern ENDING = Pattern.compile("(?:ies|es|s|ing|ed|y)$", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_STEM = 4;
    private static final String LETTER = "[\\p{L}\\p{N}]";

    /** Marks nothing. */
    static final WordMarks NONE = new WordMarks(null);

    private final Pattern words;

    private WordMarks(Pattern words) {
        this.words = words;
    }

    /** @param question as people type it; one that is empty or too long marks nothing */
    public static WordMarks of(String question) {
        return question == null || question.length() > SearchQuery.USED ? NONE : of(QueryText.parse(question));
    }

    /** Of one that is too long, nothing. */
    static WordMarks of(QueryText question) {
        if (question.typed().length() > SearchQuery.USED) {
            return NONE;
        }
        String starts = WORD.matcher(folded(question.wordsToMark()))
                .results()
                .map(word -> Pattern.quote(stem(word.group())))
                .distinct()
                .collect(Collectors.joining("|"));
        return new WordMarks(
                starts.isEmpty()
                        ? null
                        : Pattern.compile(
                                "(?<!" + LETTER + ")(?:" + starts + ")" + LETTER + "*",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public MarkedText in(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher found = words == null ? null : words.matcher(folded(text));
        while (found != null && found.find()) {
            marks.add(new Mark(found.start(), found.end()));
        }
        return new MarkedText(text, marks);
    }

    private static String stem(String word) {
        String cut = ENDING.matcher(word).replaceFirst("");
        return cut.length() >= SHORTEST_STEM ? cut : word;
    }

    /** Without accents, but sign for sign as long as before. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c > '\u007f' && !Character.isSurrogate(c)) {
                folded.setCharAt(
                        i,
                        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .charAt(0));
            }
        }
        return folded.toString();
    }
}
