package org.chapterhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a benchmark found: printed at once, and kept in {@code target/bench/NAME.md}. */
final class Report {

    private final StringBuilder text = new StringBuilder();
    private final Path file;

    Report(String name) {
        file = Path.of(System.getProperty("basedir", ""))
                .resolve("target/bench")
                .resolve(name + ".md");
    }

    /** Adds a heading, a table and what must be known to read it. */
    void add(String heading, Table table, String remark) {
        String section = "### %s%n%n%s%n%s%n%n".formatted(heading, table, remark);
        System.out.println();
        System.out.print(section);
        text.append(section);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
