package org.chapterhouse.search.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.search.query.QueryText;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.words.MarkedText.Mark;

/**
 * Finds a question in texts that somebody has before them: the words as one phrase where they stand so anywhere, also
 * across lines, and otherwise each of them; other names always.
 */
public final class TextSearch {

    /** A found stretch of one line: offsets in UTF-16 code units, the end exclusive. */
    public record Stretch(int line, int from, int to) {}

    /** One place: its stretches, more than one where it runs over several lines. */
    public record Place(List<Stretch> stretches) {}

    private TextSearch() {}

    /**
     * @param query with its other names
     * @param texts    each as lines that are read on end
     * @return for each text its places, in order
     */
    public static List<List<Place>> find(SearchQuery query, List<List<String>> texts) {
        List<Lines> all = texts.stream().map(Lines::new).toList();
        WordMarks marks = together(query.parsed(), all).orElseGet(() -> WordMarks.of(query));
        return all.stream().map(text -> text.places(marks)).toList();
    }

    /** Empty where the words stand together nowhere. */
    private static Optional<WordMarks> together(QueryText question, List<Lines> texts) {
        return Phrase.of(question.sentence())
                .filter(typed -> texts.stream()
                        .anyMatch(text -> !text.analyzed.find(typed).isEmpty()))
                .map(typed ->
                        WordMarks.of(Stream.concat(Stream.of(Optional.of(typed)), WordMarks.otherNames(question))));
    }

    /** A text and where its lines begin in it. */
    private static final class Lines {

        private final List<String> lines;
        private final int[] starts;
        private final AnalyzedText analyzed;

        Lines(List<String> lines) {
            this.lines = lines;
            starts = new int[lines.size()];
            for (int line = 1; line < starts.length; line++) {
                starts[line] = starts[line - 1] + lines.get(line - 1).length() + 1;
            }
            analyzed = new AnalyzedText(String.join("\n", lines));
        }

        List<Place> places(WordMarks marks) {
            return marks.in(analyzed).stream()
                    .map(mark -> new Place(stretches(mark)))
                    .toList();
        }

        private int lineAt(int place) {
            int found = Arrays.binarySearch(starts, place);
            return found >= 0 ? found : -found - 2;
        }

        private List<Stretch> stretches(Mark mark) {
            return IntStream.range(lineAt(mark.from()), starts.length)
                    .takeWhile(line -> starts[line] < mark.to())
                    .mapToObj(line -> new Stretch(
                            line,
                            Math.max(mark.from() - starts[line], 0),
                            Math.min(mark.to() - starts[line], lines.get(line).length())))
                    .filter(stretch -> stretch.from() < stretch.to())
                    .toList();
        }
    }
}
