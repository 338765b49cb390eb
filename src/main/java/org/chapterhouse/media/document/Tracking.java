package org.chapterhouse.media.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.text.TextPosition;

/** Closes words that are set with wide spaces between their letters, as headings are, which otherwise fall apart. */
final class Tracking {

    /** All of these are parts of the height of a letter. */
    private static final double APART = 0.1;

    private static final double WIDEST = 1;
    /** A space between words adds more than this to that between letters. */
    private static final double BETWEEN_WORDS = 0.14;

    private static final int LEAST_PIECES = 4;
    /** Two letters that fit into each other may stand close all the same. */
    private static final int LONGEST_PIECE = 2;

    private static final double SINGLE = 0.75;
    /** A year may be among the words. */
    private static final double LETTERS = 0.65;

    private final List<TextPosition> glyphs;
    /** Indexes of those that show something. */
    private final int[] seen;

    /** Those that belong to the word before. */
    private final boolean[] closed;
    /** Those in a piece of text with wide spaces, but for the first. */
    private final boolean[] spaced;

    private Tracking(List<TextPosition> line) {
        glyphs = line;
        seen = IntStream.range(0, line.size())
                .filter(i -> !Stretch.isBlank(line.get(i)))
                .toArray();
        closed = new boolean[seen.length];
        spaced = new boolean[seen.length];
    }

    /**
     * @param line the letters of a line, from left to right
     * @return the same, but letters of a word with wide spaces reach to the next
     */
    static List<TextPosition> closed(List<TextPosition> line) {
        Tracking tracking = new Tracking(line);
        tracking.find();
        return tracking.result();
    }

    private void find() {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < seen.length; ) {
            int end = i + 1;
            while (end < seen.length && !areApart(end)) {
                end++;
            }
            boolean goesOn = end - i <= LONGEST_PIECE && isSameSize(starts.isEmpty() ? i : starts.get(0), i);
            if (!goesOn) {
                close(starts, i);
                starts.clear();
            }
            if (end - i <= LONGEST_PIECE) {
                starts.add(i);
            }
            i = end;
        }
        close(starts, seen.length);
    }

    private TextPosition glyph(int i) {
        return glyphs.get(seen[i]);
    }

    /** Whether something is between this one and the one before. */
    private boolean areApart(int i) {
        return seen[i] - seen[i - 1] > 1 || gap(i) > APART;
    }

    private double gap(int i) {
        TextPosition before = glyph(i - 1);
        return (glyph(i).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj()) / Stretch.size(before);
    }

    private boolean isSameSize(int one, int other) {
        return Math.abs(Stretch.size(glyph(one)) / Stretch.size(glyph(other)) - 1) < APART;
    }

    /** @param starts where pieces begin that follow each other up to the end */
    private void close(List<Integer> starts, int end) {
        if (starts.size() < LEAST_PIECES || !isMostlySingleLetters(starts, end)) {
            return;
        }
        double[] gaps = starts.stream().skip(1).mapToDouble(this::gap).sorted().toArray();
        double betweenLetters = gaps[gaps.length / 4];
        if (betweenLetters <= WIDEST) {
            for (int i : starts.subList(1, starts.size())) {
                spaced[i] = true;
                closed[i] = gap(i) <= betweenLetters + BETWEEN_WORDS;
            }
        }
    }

    private boolean isMostlySingleLetters(List<Integer> starts, int end) {
        long letters = IntStream.range(starts.get(0), end)
                .filter(i -> Character.isLetter(glyph(i).getUnicode().codePointAt(0)))
                .count();
        int all = end - starts.get(0);
        return letters >= LETTERS * all && 2 * starts.size() - all >= SINGLE * starts.size();
    }

    private List<TextPosition> result() {
        List<TextPosition> result = new ArrayList<>(glyphs);
        for (int i = seen.length - 1; i > 0; i--) {
            if (closed[i]) {
                result.set(seen[i - 1], reaching(glyph(i - 1), glyph(i)));
            }
            if (spaced[i]) {
                result.subList(seen[i - 1] + 1, seen[i]).clear();
            }
        }
        return result;
    }

    private static TextPosition reaching(TextPosition glyph, TextPosition next) {
        return Directions.copy(
                glyph, glyph.getTextMatrix(), next.getTextMatrix().getTranslateX(), glyph.getEndY());
    }
}
