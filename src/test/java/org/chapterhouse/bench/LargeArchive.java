package org.chapterhouse.bench;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;

import org.chapterhouse.local.BenchArchive;

/** The shipped archive, grown to the size of a large one. */
final class LargeArchive {

    private LargeArchive() {}

    /** Puts generated sessions in and returns when search has them all. */
    static void fill(BenchArchive archive, int sessions) {
        Api api = new Api(archive);
        Indexed.await(archive, api, "library", 1);
        long start = System.nanoTime();
        try (Connection database = archive.database()) {
            new GeneratedSessions(database, BenchSize.passages())
                    .load(sessions, loaded -> System.out.printf("\rGenerated %,d of %,d sessions", loaded, sessions));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        System.out.printf(" … %.0f s%n", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        HttpRequest count =
                archive.elasticsearch("/chapterhouse-sessions/_count").build();
        Indexed.until(() ->
                Indexed.waiting(archive) == 0 && Api.send(count).get("count").asLong() > sessions);
        System.out.printf("Indexed %,d sessions … %.0f s%n", sessions, (System.nanoTime() - start) / 1e9);
    }

    /** Returns when Elasticsearch merges nothing any more. */
    static void awaitQuiet(BenchArchive archive) {
        HttpRequest merges = archive.elasticsearch("/_stats/merge").build();
        Indexed.until(() -> Api.send(merges).at("/_all/total/merges/current").asInt() == 0);
    }
}
