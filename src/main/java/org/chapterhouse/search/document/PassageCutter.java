package org.chapterhouse.search.document;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.caption.Transcript;

/**
 * Cuts what is said into passages of 20 to 40 seconds at the borders of captions. Each passage begins with the last
 * words of the one before, so that a phrase is whole in one of them.
 */
final class PassageCutter {

    private static final long WANTED_MILLIS = 25_000;
    private static final long MOST_MILLIS = 40_000;
    private static final int MOST_CHARACTERS = 2_000;
    private static final int SHARED_CHARACTERS = 40;

    private final List<Transcript.Line> lines;
    private final String language;

    private PassageCutter(Transcript transcript, String language) {
        this.language = language;
        lines = transcript.paragraphs().stream()
                .flatMap(paragraph -> paragraph.lines().stream())
                .flatMap(line -> pieces(line).stream())
                .toList();
    }

    /** @param language BCP 47 tag */
    static List<PassageDocument> cut(Transcript transcript, String language) {
        return new PassageCutter(transcript, language).passages();
    }

    private List<PassageDocument> passages() {
        List<PassageDocument> passages = new ArrayList<>();
        int first = 0;
        int end = 0;
        while (end < lines.size()) {
            end = endOf(first, end);
            passages.add(passage(lines.subList(first, end)));
            first = sharedFrom(first, end);
        }
        return passages;
    }

    /** @param old lines before this one stand in the passage before; at least one must be new */
    private int endOf(int first, int old) {
        int end = old + 1;
        while (end < lines.size()
                && millis(first, end) < WANTED_MILLIS
                && millis(first, end + 1) <= MOST_MILLIS
                && characters(first, end + 1) <= MOST_CHARACTERS) {
            end++;
        }
        return end;
    }

    private int sharedFrom(int first, int end) {
        int shared = end - 1;
        while (shared > first + 1 && characters(shared, end) < SHARED_CHARACTERS) {
            shared--;
        }
        return shared;
    }

    private long millis(int from, int to) {
        return lines.get(to - 1).endMillis() - lines.get(from).startMillis();
    }

    private int characters(int from, int to) {
        return lines.subList(from, to).stream()
                .mapToInt(line -> line.text().length() + 1)
                .sum();
    }

    private PassageDocument passage(List<Transcript.Line> lines) {
        StringBuilder text = new StringBuilder();
        CueBorders cues = new CueBorders();
        long end = 0;
        for (Transcript.Line line : lines) {
            text.append(text.isEmpty() ? "" : " ");
            cues.add(text.length(), (int) line.startMillis());
            text.append(line.text());
            end = Math.max(end, line.endMillis());
        }
        return PassageDocument.spoken((int) lines.get(0).startMillis(), (int) end, language, cues, text.toString());
    }

    /** A caption that runs on and on is cut, too; all its pieces start when it does. */
    private static List<Transcript.Line> pieces(Transcript.Line line) {
        return TextPieces.of(line.text(), MOST_CHARACTERS / 2).stream()
                .map(piece -> new Transcript.Line(line.cueIndex(), line.startMillis(), line.endMillis(), piece))
                .toList();
    }
}
