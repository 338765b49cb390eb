package org.chapterhouse.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as RFC 4180 writes it, that a spreadsheet takes for text and never for a formula. For one thread. */
public final class Csv {

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public Csv() {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells that are null stay empty. */
    public Csv row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Csv::safe));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static Object safe(Object value) {
        return value instanceof String cell && cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : value;
    }
}
