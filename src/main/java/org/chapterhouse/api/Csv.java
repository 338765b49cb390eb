package org.chapterhouse.api;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table as RFC 4180 writes it, that a spreadsheet takes for text and never for a formula. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    /** Cells that are null stay empty. */
    Csv row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value == null ? "" : value.toString();
        }
        String safe = value.toString().matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value.toString();
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
