package org.chapterhouse.media.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Keeps apart what runs in different directions on a page, such as a sideways caption or a slanted watermark, since the
 * heights of its letters mean nothing to the lines it crosses.
 */
final class Directions {

    /** Degrees. */
    private static final int FULL_TURN = 360;

    private static final int QUARTER_TURN = 90;
    /** Letters along a curve differ a little in their direction. */
    private static final int STEP = 15;

    private Directions() {}

    /** The direction of most of the text first; each is turned so that it runs from left to right. */
    static List<List<TextPosition>> apart(List<TextPosition> text) {
        Map<Integer, List<TextPosition>> byDirection = new TreeMap<>();
        for (TextPosition glyph : text) {
            int direction = Math.floorMod(Math.round(degrees(glyph) / STEP) * STEP, FULL_TURN);
            byDirection.computeIfAbsent(direction, none -> new ArrayList<>()).add(glyph);
        }
        return byDirection.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                .map(each -> upright(each.getValue(), each.getKey()))
                .toList();
    }

    private static float degrees(TextPosition glyph) {
        Matrix matrix = glyph.getTextMatrix();
        return (float) Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    }

    private static List<TextPosition> upright(List<TextPosition> text, int direction) {
        if (direction == 0) {
            return text;
        }
        double turn = Math.toRadians(direction % QUARTER_TURN == 0 ? direction : degrees(text.get(0)));
        Matrix back = Matrix.getRotateInstance(-turn, 0, 0);
        return text.stream().map(glyph -> turned(glyph, back)).toList();
    }

    private static TextPosition turned(TextPosition glyph, Matrix back) {
        Point2D.Float end = back.transformPoint(glyph.getEndX(), glyph.getEndY());
        return copy(glyph, glyph.getTextMatrix().multiply(back), end.x, end.y);
    }

    /**
     * The same letter in another place.
     *
     * @param endX where its baseline ends, as {@code endY}
     */
    static TextPosition copy(TextPosition glyph, Matrix place, float endX, float endY) {
        return new TextPosition(
                0,
                glyph.getPageWidth(),
                glyph.getPageHeight(),
                place,
                endX,
                endY,
                glyph.getHeightDir(),
                glyph.getWidthDirAdj(),
                glyph.getWidthOfSpace(),
                glyph.getUnicode(),
                glyph.getCharacterCodes(),
                glyph.getFont(),
                glyph.getFontSize(),
                Math.round(glyph.getFontSizeInPt()));
    }
}
