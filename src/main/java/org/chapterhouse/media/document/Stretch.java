package org.chapterhouse.media.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.pdfbox.text.TextPosition;

/**
 * A piece of a line without a gap that is wide enough to part columns. Lengths are in points; heights count downward
 * from the top of the page.
 */
final class Stretch {

    /** Of the height of a letter: the least that parts columns. Spaces between words of a justified line are narrower. */
    static final double GUTTER = 0.9;

    /** Of the height of a letter: as far may a raised letter be from its line. */
    private static final double SAME_LINE = 0.3;

    private final int line;
    private final int order;
    private final List<TextPosition> glyphs = new ArrayList<>();
    private final double left;
    private final double baseline;
    private double right = Double.NEGATIVE_INFINITY;
    private double size;

    /** @param order when it was drawn */
    private record Glyph(TextPosition position, int order) {

        double baseline() {
            return position.getYDirAdj();
        }

        double left() {
            return position.getXDirAdj();
        }
    }

    private Stretch(int line, Glyph first) {
        this.line = line;
        order = first.order();
        left = first.left();
        baseline = first.baseline();
        add(first.position());
    }

    private void add(TextPosition glyph) {
        glyphs.add(glyph);
        if (!isBlank(glyph)) {
            right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            size = Math.max(size, size(glyph));
        }
    }

    /** The height of a letter with what it may have above and below. */
    static double size(TextPosition glyph) {
        return Math.max(glyph.getYScale(), glyph.getHeightDir());
    }

    static boolean isBlank(TextPosition glyph) {
        return glyph.getUnicode() == null || glyph.getUnicode().isBlank();
    }

    /**
     * From the top down, and from left to right in a line.
     *
     * @param text that runs from left to right, in the order in which it was drawn
     */
    static List<Stretch> of(List<TextPosition> text) {
        List<Glyph> glyphs = new ArrayList<>();
        for (TextPosition position : text) {
            glyphs.add(new Glyph(position, glyphs.size()));
        }
        glyphs.sort(Comparator.comparingDouble(Glyph::baseline));
        List<Stretch> stretches = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || isBelow(glyphs.get(i), glyphs.get(first))) {
                cut(glyphs.subList(first, i), first, stretches);
                first = i;
            }
        }
        return stretches;
    }

    private static boolean isBelow(Glyph glyph, Glyph line) {
        return glyph.baseline() - line.baseline() > SAME_LINE * size(line.position());
    }

    private static void cut(List<Glyph> glyphs, int line, List<Stretch> stretches) {
        Stretch current = null;
        for (Glyph glyph :
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList()) {
            boolean blank = isBlank(glyph.position());
            if (!blank && (current == null || current.isFarFrom(glyph))) {
                current = new Stretch(line, glyph);
                stretches.add(current);
            } else if (current != null) {
                current.add(glyph.position());
            }
        }
    }

    private boolean isFarFrom(Glyph next) {
        return next.left() - right > GUTTER * Math.max(size, size(next.position()));
    }

    /** In the order of their places; a blank one may be among them. */
    List<TextPosition> glyphs() {
        return glyphs;
    }

    /** The same for all on one line of the page. */
    int line() {
        return line;
    }

    /** Greater for what was drawn later. */
    int order() {
        return order;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double baseline() {
        return baseline;
    }

    double size() {
        return size;
    }

    int length() {
        return glyphs.size();
    }

    int firstLetter() {
        return glyphs.get(0).getUnicode().codePointAt(0);
    }
}
