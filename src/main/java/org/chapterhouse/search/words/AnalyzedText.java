package org.chapterhouse.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.chapterhouse.search.words.MarkedText.Mark;

/** A text with its words in the form in which they are compared. Immutable. */
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

    private final Map<String, List<Word>> words;
    private final Map<String, List<Word>> exactWords;

    AnalyzedText(String text) {
        words = byForm(words(WORDS, text));
        exactWords = byForm(words(EXACT_WORDS, text));
    }

    private static Map<String, List<Word>> byForm(List<Word> words) {
        return words.stream().collect(Collectors.groupingBy(Word::form));
    }

    /** Where a phrase stands, in order; without those that overlap one before. */
    List<Mark> find(Phrase phrase) {
        Map<String, List<Word>> all = phrase.exact() ? exactWords : words;
        List<Mark> found = new ArrayList<>();
        int free = 0;
        for (Word first : all.getOrDefault(phrase.words().get(0).form(), List.of())) {
            Mark mark = first.from() < free ? null : phraseFrom(first, phrase.words(), all);
            if (mark != null) {
                found.add(mark);
                free = mark.to();
            }
        }
        return found;
    }

    /** Null where the others do not follow. */
    private static Mark phraseFrom(Word first, List<Word> phrase, Map<String, List<Word>> all) {
        int offset = first.position() - phrase.get(0).position();
        int end = first.to();
        for (Word wanted : phrase.subList(1, phrase.size())) {
            Word found = all.getOrDefault(wanted.form(), List.of()).stream()
                    .filter(word -> word.position() == wanted.position() + offset)
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return null;
            }
            end = Math.max(end, found.to());
        }
        return new Mark(first.from(), end);
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
