package org.chapterhouse.search.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.search.query.NameKey;
import org.chapterhouse.search.query.QueryTerm;
import org.chapterhouse.search.query.QueryText;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.words.MarkedText.Mark;

/**
 * Marks in any text what a search looks for, by the same rule by which the index finds it: each word in all its forms,
 * phrases as a whole, and other names. Immutable.
 */
public final class WordMarks {

    /** Marks nothing. */
    public static final WordMarks NONE = new WordMarks(List.of());

    private final List<Phrase> phrases;

    private WordMarks(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** @param query with its other names where they are to be marked as well */
    public static WordMarks of(SearchQuery query) {
        QueryText question = query.parsed();
        Stream<Optional<Phrase>> words = question.terms().stream()
                .flatMap(term -> Stream.of(term.typed().split(" ")))
                .map(Phrase::of);
        Stream<Optional<Phrase>> phrases = question.phrases().stream().map(Phrase::of);
        return of(Stream.of(words, otherNames(question), phrases).flatMap(all -> all));
    }

    /** Marks a run of words only where all of them stand side by side, small words as well. */
    public static WordMarks ofRun(String words) {
        return of(Stream.of(Phrase.exactly(words)));
    }

    static WordMarks of(Stream<Optional<Phrase>> phrases) {
        return new WordMarks(phrases.flatMap(Optional::stream).distinct().toList());
    }

    /** A name of a single word is not found in other forms. */
    static Stream<Optional<Phrase>> otherNames(QueryText question) {
        return question.terms().stream().flatMap(WordMarks::otherNames);
    }

    private static Stream<Optional<Phrase>> otherNames(QueryTerm term) {
        return Stream.concat(
                term.names().stream()
                        .map(name -> NameKey.words(name).size() == 1 ? Phrase.exactly(name) : Phrase.of(name)),
                term.spellings().stream().map(Phrase::of));
    }

    public MarkedText in(String text) {
        return new MarkedText(text, phrases.isEmpty() ? List.of() : in(new AnalyzedText(text)));
    }

    /** In order; of those that overlap the one that begins first, the longer of two. */
    List<Mark> in(AnalyzedText text) {
        List<Mark> marks = phrases.stream()
                .flatMap(phrase -> text.find(phrase).stream())
                .sorted(Comparator.comparing(Mark::from).thenComparing(Mark::to, Comparator.reverseOrder()))
                .toList();
        List<Mark> apart = new ArrayList<>();
        int free = 0;
        for (Mark mark : marks) {
            if (mark.from() >= free) {
                apart.add(mark);
                free = mark.to();
            }
        }
        return apart;
    }
}
