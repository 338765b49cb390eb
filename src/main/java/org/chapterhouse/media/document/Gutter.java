package org.chapterhouse.media.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The empty space between two columns.
 *
 * @param first  index of the topmost stretch beside it
 * @param end    index behind the last stretch beside it
 * @param before the column that is read first
 * @param after  the column that is read next
 */
record Gutter(int first, int end, List<Stretch> before, List<Stretch> after) {

    /** Fewer lines that happen to have a gap in the same place are no columns. */
    private static final int LEAST_LINES = 3;

    private static final int LEAST_DRAWN_LINES = 2;
    /** Letters in a line: the cells of a table are mostly shorter, the lines of running text longer. */
    private static final int CELL = 8;

    private static final int LINE = 12;
    private static final int LONG_LINE = 25;
    /** Of the lines of running text, at least so many go on with a small letter. */
    private static final double GOING_ON = 1 / 3.0;

    int length() {
        return end - first;
    }

    /**
     * Those with columns beside them.
     *
     * @param x where the right column begins
     */
    static List<Gutter> endingAt(double x, double width, List<Stretch> stretches) {
        List<Gutter> gutters = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= stretches.size(); i++) {
            if (i == stretches.size() || crosses(stretches.get(i), x, width)) {
                between(x, first, stretches.subList(first, i)).ifColumns(gutters);
                first = i + 1;
            }
        }
        return gutters;
    }

    private static boolean crosses(Stretch stretch, double x, double width) {
        return stretch.left() < x && stretch.right() > x - width;
    }

    private static Gutter between(double x, int first, List<Stretch> stretches) {
        List<Stretch> left = new ArrayList<>();
        List<Stretch> right = new ArrayList<>();
        for (Stretch stretch : stretches) {
            (stretch.left() < x ? left : right).add(stretch);
        }
        boolean rightFirst = isRightToLeft(stretches);
        return new Gutter(first, first + stretches.size(), rightFirst ? right : left, rightFirst ? left : right);
    }

    private static boolean isRightToLeft(List<Stretch> stretches) {
        int balance = 0;
        for (Stretch stretch : stretches) {
            balance += switch (Character.getDirectionality(stretch.firstLetter())) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
                default -> -1;
            };
        }
        return balance > 0;
    }

    private void ifColumns(Collection<Gutter> gutters) {
        if (areBeside() && (areDrawnOneAfterTheOther() || isRunningText(before) && isRunningText(after))) {
            gutters.add(this);
        }
    }

    private boolean areBeside() {
        return !before.isEmpty()
                && !after.isEmpty()
                && before.get(0).baseline() <= last(after).baseline()
                && after.get(0).baseline() <= last(before).baseline();
    }

    private static Stretch last(List<Stretch> column) {
        return column.get(column.size() - 1);
    }

    /** Those who write tables draw row by row. */
    private boolean areDrawnOneAfterTheOther() {
        return lines(before) >= LEAST_DRAWN_LINES
                && lines(after) >= LEAST_DRAWN_LINES
                && lengthOfLines(before) >= CELL
                && lengthOfLines(after) >= CELL
                && (latest(before) < earliest(after) || latest(after) < earliest(before));
    }

    private static int latest(List<Stretch> column) {
        return column.stream().mapToInt(Stretch::order).max().orElseThrow();
    }

    private static int earliest(List<Stretch> column) {
        return column.stream().mapToInt(Stretch::order).min().orElseThrow();
    }

    private static boolean isRunningText(List<Stretch> column) {
        long goingOn =
                column.stream().filter(each -> goesOn(each.firstLetter())).count();
        double length = lengthOfLines(column);
        return lines(column) >= LEAST_LINES
                && (length >= LONG_LINE || length >= LINE && goingOn >= GOING_ON * lines(column));
    }

    /** Most scripts of the world know no capitals. */
    private static boolean goesOn(int letter) {
        return Character.isLetter(letter) && !Character.isUpperCase(letter);
    }

    private static long lines(List<Stretch> column) {
        return column.stream().mapToInt(Stretch::line).distinct().count();
    }

    private static double lengthOfLines(List<Stretch> column) {
        return column.stream().mapToInt(Stretch::length).sum() / (double) lines(column);
    }
}
