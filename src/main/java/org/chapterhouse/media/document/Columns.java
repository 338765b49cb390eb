package org.chapterhouse.media.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the columns of a page: text with a gutter all the way down, which nothing crosses. What stands side by side in
 * the rows of a table is left together.
 */
final class Columns {

    /** A gutter inside a column inside a column and so on; it bounds the work. */
    private static final int DEEPEST = 8;
    /** Of the places where stretches begin; it bounds the work. */
    private static final int MOST_CANDIDATES = 40;

    private final List<List<Stretch>> blocks = new ArrayList<>();

    private Columns() {}

    /** @return in the order in which they are read */
    static List<List<Stretch>> of(List<Stretch> stretches) {
        Columns columns = new Columns();
        columns.add(stretches, 0);
        return columns.blocks;
    }

    private void add(List<Stretch> stretches, int depth) {
        Optional<Gutter> gutter = depth == DEEPEST ? Optional.empty() : widest(stretches);
        if (gutter.isPresent()) {
            Gutter found = gutter.get();
            add(stretches.subList(0, found.first()), depth + 1);
            add(found.before(), depth + 1);
            add(found.after(), depth + 1);
            add(stretches.subList(found.end(), stretches.size()), depth + 1);
        } else if (!stretches.isEmpty()) {
            blocks.add(stretches);
        }
    }

    /** The one with most text beside it. */
    private static Optional<Gutter> widest(List<Stretch> stretches) {
        double width = Stretch.GUTTER * size(stretches);
        Map<Double, Long> edges = stretches.stream()
                .collect(Collectors.groupingBy(each -> Math.rint(each.left()), Collectors.counting()));
        return edges.entrySet().stream()
                .sorted(Map.Entry.<Double, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(MOST_CANDIDATES)
                .flatMap(edge -> Gutter.endingAt(edge.getKey() - 1.0, width, stretches).stream())
                .max(Comparator.comparingInt(Gutter::length));
    }

    /** Of most letters. */
    private static double size(List<Stretch> stretches) {
        return stretches.stream()
                .collect(Collectors.groupingBy(Stretch::size, Collectors.summingInt(Stretch::length)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }
}
