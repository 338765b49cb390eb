package org.chapterhouse.ingest.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column of a table of sessions. */
public enum TableColumn {
    TITLE("title", "Winning a Library Levy"),
    SLUG("slug", TableRow.EXAMPLE),
    DATE("date", "2019-02-27"),
    START_TIME("startTime", "14:00 Central"),
    MINUTES("durationMinutes", "60"),
    PRESENTERS("presenters", "Diane Example | Director | Example Library Association; Rob Example"),
    PROGRAMS("programs", "cae"),
    TOPICS("topics", "ballot-measures; advocacy"),
    KEYWORDS("keywords", "levy; mill rate"),
    SUMMARY("summary", "How two districts won their levies."),
    OFFICIAL_PAGE("officialUrl", "https://example.org/levy"),
    ARCHIVED_PAGE("archiveUrl", ""),
    VISIBILITY("visibility", "draft"),
    SOURCES("sources", "https://example.org/levy");

    private final String key;
    private final String example;

    TableColumn(String key, String example) {
        this.key = key;
        this.example = example;
    }

    static Optional<TableColumn> of(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title))
                .findFirst();
    }

    /** All titles, in the order of the template. */
    static String names() {
        return Arrays.stream(values()).map(TableColumn::title).collect(Collectors.joining(", "));
    }

    /** As the first line of a table has it, such as {@code official page}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the line of the template has. */
    public String example() {
        return example;
    }

    /** The key of a manifest's entry. */
    String key() {
        return key;
    }

    /** Whether a cell has several values, with semicolons between them. */
    boolean listed() {
        return List.of(PRESENTERS, PROGRAMS, TOPICS, KEYWORDS, SOURCES).contains(this);
    }
}
