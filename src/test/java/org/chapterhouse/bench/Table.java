package org.chapterhouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Results in columns, as Markdown that can also be read as it is. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... columns) {
        rows.add(List.of(columns));
        rows.add(IntStream.range(0, columns.length)
                .mapToObj(column -> column == 0 ? "---" : "---:")
                .toList());
    }

    /** @param cells as many as there are columns; text as it is, numbers as {@link #number} writes them */
    void row(Object... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    "A row of " + cells.length + " cells, not " + rows.get(0).size());
        }
        rows.add(List.of(cells).stream()
                .map(cell -> cell instanceof Double value ? number(value) : cell.toString())
                .toList());
    }

    /** Three digits that mean something: 0.374, 12.3, 1234. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size < 2 ? "%.3f" : size < 100 ? "%.1f" : "%.0f", value);
    }

    @Override
    public String toString() {
        return rows.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String padded(String cell, int column) {
        int width =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
        String space = " ".repeat(width - cell.length());
        return column == 0 ? cell + space : space + cell;
    }
}
