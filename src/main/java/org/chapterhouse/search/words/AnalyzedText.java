package org.chapterhouse.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.chapterhouse.search.words.MarkedText.Mark;
import org.chapterhouse.search.words.Phrase.Place;

/** A text with its words in the form in which they are compared. For one thread. */
final class AnalyzedText {

    private static final Analyzer WORDS = new IndexAnalyzer("words");
    private static final Analyzer EXACT_WORDS = new IndexAnalyzer("exact_words");

    /**
     * @param form     in which it is compared
     * @param position of the word in the text; several forms may stand at one
     * @param from     offset into the text in UTF-16 code units
     * @param to       likewise, exclusive
     */
    record Word(String form, int position, int from, int to) {}

    private final String text;
    private Map<String, NavigableMap<Integer, Word>> words;
    private Map<String, NavigableMap<Integer, Word>> exactWords;

    AnalyzedText(String text) {
        this.text = text;
    }

    /** Most questions need only one of the two. */
    private Map<String, NavigableMap<Integer, Word>> words(boolean exact) {
        if (exact) {
            exactWords = exactWords == null ? byForm(words(EXACT_WORDS, text)) : exactWords;
            return exactWords;
        }
        words = words == null ? byForm(words(WORDS, text)) : words;
        return words;
    }

    /** Form → position → word. */
    private static Map<String, NavigableMap<Integer, Word>> byForm(List<Word> words) {
        Map<String, NavigableMap<Integer, Word>> byForm = new HashMap<>();
        words.forEach(word ->
                byForm.computeIfAbsent(word.form(), form -> new TreeMap<>()).putIfAbsent(word.position(), word));
        return byForm;
    }

    /** Where a phrase stands, in order; without those that overlap one before. */
    List<Mark> find(Phrase phrase) {
        Map<String, NavigableMap<Integer, Word>> all = words(phrase.exact());
        List<Mark> found = new ArrayList<>();
        int free = 0;
        for (Word first : at(phrase.places().get(0), all).values()) {
            Mark mark = first.from() < free ? null : phraseFrom(first, phrase.places(), all);
            if (mark != null) {
                found.add(mark);
                free = mark.to();
            }
        }
        return found;
    }

    /** Null where the others do not follow. */
    private static Mark phraseFrom(Word first, List<Place> phrase, Map<String, NavigableMap<Integer, Word>> all) {
        int offset = first.position() - phrase.get(0).position();
        int end = first.to();
        for (Place wanted : phrase.subList(1, phrase.size())) {
            Word found = at(wanted, all).get(wanted.position() + offset);
            if (found == null) {
                return null;
            }
            end = Math.max(end, found.to());
        }
        return new Mark(first.from(), end);
    }

    /** Position → word, in whatever form of the wanted. */
    private static NavigableMap<Integer, Word> at(Place wanted, Map<String, NavigableMap<Integer, Word>> all) {
        if (wanted.forms().size() == 1) {
            return all.getOrDefault(wanted.forms().get(0), Collections.emptyNavigableMap());
        }
        NavigableMap<Integer, Word> any = new TreeMap<>();
        wanted.forms().forEach(form -> any.putAll(all.getOrDefault(form, Collections.emptyNavigableMap())));
        return any;
    }

    static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            var form = tokens.addAttribute(CharTermAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            int position = -1;
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
                words.add(new Word(form.toString(), position, place.startOffset(), place.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
