package org.chapterhouse.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;

import org.chapterhouse.local.BenchArchive;
import org.chapterhouse.local.TestLearners;

/** How much watching the server takes down, and how quickly. */
final class WatchingBench {

    private static final int STEADY = 1_000;
    /** So many that the ten seconds between two reports of one learner have passed before it is their turn again. */
    private static final int CROWD = 40_000;

    private static final int AT_ONCE = 16;

    private final BenchArchive archive;
    private final PlayedReports reports;

    private WatchingBench(BenchArchive archive, PlayedReports reports) {
        this.archive = archive;
        this.reports = reports;
    }

    static void run(Report report) {
        try (BenchArchive archive = BenchArchive.shipped(BenchSize.settings());
                Connection database = archive.database()) {
            Indexed.await(archive, new Api(archive), "library", 1);
            TestLearners.add(database, CROWD);
            WatchingBench bench = new WatchingBench(archive, new PlayedReports(archive, database));
            bench.measureSteady(report, database);
            bench.measureRate(report);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measureSteady(Report report, Connection database) throws SQLException {
        int rounds = BenchSize.seconds(300) / PlayedReports.SECONDS;
        SteadyLearners learners = new SteadyLearners(reports);
        learners.watch(STEADY, Math.min(2, rounds));
        learners.watch(STEADY, rounds);
        Table table = new Table("learners", "reports", "errors", "p50 ms", "p95 ms", "p99 ms", "p99 aims at");
        Quantiles millis = learners.millis();
        table.row(
                STEADY,
                STEADY * rounds,
                learners.errors(),
                millis.percentile(50),
                millis.percentile(95),
                millis.percentile(99),
                "50.0");
        report.add(
                "Learners who report every ten seconds",
                table,
                "For %d s, after two rounds to warm up; times count from when a report was due. %s"
                        .formatted(rounds * PlayedReports.SECONDS, credited(database)));
    }

    /** What was acknowledged must be what is there. */
    private static String credited(Connection database) throws SQLException {
        String query = """
                select (select count(*) from watch_batch), (select count(*) from watch_batch where not isempty(excess)),
                    (select count(*) from watch_record w where w.watched <> (select range_agg(b.credited) from (
                        select unnest(credited) credited from watch_batch b
                        where b.account_id = w.account_id and b.medium = w.medium) b))""";
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return "%,d batches are in the ledger, %,d of them with excess; %,d records differ from the union of theirs."
                    .formatted(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    private void measureRate(Report report) throws SQLException {
        var ours = new Rates(AT_ONCE, CROWD, BenchSize.seconds(20));
        var plain = new Rates(AT_ONCE, CROWD, BenchSize.seconds(20));
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (PlainUpserts upserts = new PlainUpserts(archive, AT_ONCE)) {
            for (int round = -BenchSize.warmUp(); round < BenchSize.rounds(5); round++) {
                plain.measure(round, upserts::upsert);
                ours.measure(round, (thread, learner) -> {
                    int status = client.send(reports.next(learner), BodyHandlers.discarding())
                            .statusCode();
                    if (status != 200) {
                        throw new IllegalStateException("A report was answered " + status);
                    }
                });
            }
        }
        Table table = new Table("", "reports/s", "of the rounds");
        table.row("through REST", ours.median(), ours.range());
        table.row("plain JDBC upsert", plain.median(), plain.range());
        table.row("ratio (aims at 0.5)", ours.median() / plain.median(), "");
        report.add(
                "The highest sustained rate", table, """
                %d at a time, each as soon as the one before is answered, %d s a round, in turns, after %d rounds to \
                warm up. The upsert is the one \
                row of the record; a report also proves who sends it, is bounded by the learner's clock, and enters the \
                ledger. Whoever asks shares the two processors.""".formatted(AT_ONCE, BenchSize.seconds(20), BenchSize.warmUp()));
    }
}
