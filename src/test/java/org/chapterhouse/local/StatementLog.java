package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that the database of a {@link TestArchive} is sent while this is open. */
public final class StatementLog implements AutoCloseable {

    private static final long BREATH_MILLIS = 300;
    private static final Pattern STATEMENT =
            Pattern.compile("\\[\\d+\\] LOG:  (?:execute [^:]*|statement): (?<first>.*)");
    /** What the jobs of the application ask for all the time. */
    private static final Pattern JOBS = Pattern.compile(
            "outbox|job_lease|index_queue|vector_queue|text_vector|index_rebuild|removed_at|chosen as materialized");

    private final LocalPostgres postgres;
    private final Path log;

    StatementLog(LocalPostgres postgres, Path log) {
        this.postgres = postgres;
        this.log = log;
        set("all");
    }

    /** The first line of each statement that was sent meanwhile, without those that begin and end transactions and without checks. */
    public List<String> during(Runnable work) {
        int before = lines().size();
        work.run();
        Pause.milliseconds(BREATH_MILLIS);
        return lines().stream()
                .skip(before)
                .map(STATEMENT::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group("first").strip())
                .filter(statement -> !statement.matches("BEGIN|COMMIT|"))
                .filter(statement -> !JOBS.matcher(statement).find())
                .toList();
    }

    @Override
    public void close() {
        set("none");
    }

    private void set(String level) {
        try (Connection connection = postgres.connectAsSuperuser();
                Statement change = connection.createStatement()) {
            change.execute("alter system set log_statement = '" + level + "'");
            change.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Pause.milliseconds(BREATH_MILLIS);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
