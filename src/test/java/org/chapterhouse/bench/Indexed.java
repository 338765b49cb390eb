package org.chapterhouse.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.chapterhouse.local.BenchArchive;

/** Waiting until searches see all there is. */
final class Indexed {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration MOST = Duration.ofHours(12);

    private Indexed() {}

    /**
     * Returns when the queues are worked off and a search finds as many sessions as it should.
     *
     * @throws IllegalStateException if a session was refused
     */
    static void await(BenchArchive archive, Api api, String word, long sessions) {
        until(() -> waiting(archive) == 0);
        until(() -> api.count(word, SearchMode.WORDS) >= sessions);
    }

    /** How many sessions the index has yet to follow, be it by words or by meaning. */
    static long waiting(BenchArchive archive) {
        return waitingForWords(archive) + count(archive, "select count(*) from vector_queue");
    }

    /** How many sessions are not yet found by their words. */
    static long waitingForWords(BenchArchive archive) {
        long refused = count(archive, "select count(*) from index_queue where aborted");
        if (refused > 0) {
            throw new IllegalStateException("The index refused " + refused + " sessions.");
        }
        return count(archive, "select count(*) from index_queue");
    }

    /** Whether there is an index that is searched. */
    static boolean exists(BenchArchive archive) {
        return count(archive, "select count(*) from index_rebuild where state = 'FINISHED'") > 0;
    }

    private static long count(BenchArchive archive, String sql) {
        try (Connection database = archive.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks five times a second until the answer is yes. */
    static void until(BooleanSupplier question) {
        long deadline = System.nanoTime() + MOST.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + MOST);
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
