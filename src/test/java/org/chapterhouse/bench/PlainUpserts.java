package org.chapterhouse.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.local.BenchArchive;

/** The least that taking down watching can be: the upsert of its one row, with nothing around it. */
final class PlainUpserts implements AutoCloseable {

    private static final String UPSERT = """
            insert into plain_record as w (account_id, medium, watched, position_ms, updated_at)
            values (?, 'medium', cast(? as int4multirange), ?, now())
            on conflict (account_id, medium) do update set watched = w.watched + excluded.watched,
                position_ms = excluded.position_ms, updated_at = excluded.updated_at""";

    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> statements = new ArrayList<>();

    /** @param count how many threads will use it, each a connection of its own */
    PlainUpserts(BenchArchive archive, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            connections.add(archive.database());
        }
        try (var statement = connections.get(0).createStatement()) {
            statement.execute("create table plain_record (like watch_record including all)");
        }
        for (Connection connection : connections) {
            statements.add(connection.prepareStatement(UPSERT));
        }
    }

    /** Ten more seconds of a learner, in a transaction of its own. */
    void upsert(int thread, int learner) throws SQLException {
        PreparedStatement statement = statements.get(thread);
        int from = (int) (System.nanoTime() / 1_000_000_000L % 30) * PlayedReports.SECONDS;
        statement.setLong(1, learner);
        statement.setString(2, "{[" + from + "," + (from + PlayedReports.SECONDS) + ")}");
        statement.setInt(3, from * 1000);
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
