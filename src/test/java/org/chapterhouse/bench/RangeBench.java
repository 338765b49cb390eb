package org.chapterhouse.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

import org.chapterhouse.local.BenchArchive;
import org.chapterhouse.local.TestLearners;

/** How fast recordings reach those who may see them, against Undertow's own handler that gives files to everybody. */
final class RangeBench {

    private static final int MEGABYTE = 1 << 20;
    private static final int FILE_MEGABYTES = 256;
    private static final int CROWD = 8;
    private static final int MANY = 32;
    /** The default of the setting chapterhouse.access.seconds. */
    private static final int ACCESS_SECONDS = 5;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String ours;
    private final String raw;
    private final Table table = new Table(
            "", "clients", "ours MB/s", "of the rounds", "Undertow MB/s", "of the rounds", "ratio (aims at 0.9)");

    private RangeBench(BenchArchive archive, Connection database) throws SQLException {
        String query = """
                select id, checksum from recording r where checksum is not null and exists
                    (select from session s where s.id = r.session_id and s.visibility = 'PUBLIC') order by id limit 1""";
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            String place = row.getString(2).substring(0, 2) + "/" + row.getString(2);
            ours = archive.url("media/recordings/" + row.getLong(1));
            raw = archive.url("raw/" + place);
            grow(archive.media().resolve(place));
        }
        try (var statement = database.createStatement()) {
            statement.executeUpdate("update recording set bytes = " + (long) FILE_MEGABYTES * MEGABYTE);
        }
        archive.manage(List.of(
                "/subsystem=undertow/configuration=handler/file=raw:add(path=\"" + archive.media() + "\")",
                "/subsystem=undertow/server=default-server/host=default-host/location=\\/raw:add(handler=raw)"));
    }

    static void run(Report report) {
        try (BenchArchive archive = BenchArchive.shipped(BenchSize.settings());
                Connection database = archive.database()) {
            Indexed.await(archive, new Api(archive), "library", 1);
            TestLearners.add(database, 1);
            RangeBench bench = new RangeBench(archive, database);
            bench.measure("ranges of 64 KB", 1 << 16, CROWD);
            bench.measure("ranges of 1 MB", MEGABYTE, 1);
            bench.measure("ranges of 1 MB", MEGABYTE, CROWD);
            bench.measure("ranges of 1 MB", MEGABYTE, MANY);
            bench.measure("ranges of 32 MB", 32 * MEGABYTE, 1);
            report.add("Throughput of recordings", bench.table, """
                    Ranges anywhere in a file of %d MB, %d s a round, in turns, after %d rounds to warm up. \
                    Ours know who asks by a token, and whether they may is looked up every %d s. Whoever asks shares the two processors.""".formatted(
                            FILE_MEGABYTES, BenchSize.seconds(10), BenchSize.warmUp(), ACCESS_SECONDS));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure(String what, int length, int clients) {
        Rates own = new Rates(clients, Integer.MAX_VALUE, BenchSize.seconds(10));
        Rates undertow = new Rates(clients, Integer.MAX_VALUE, BenchSize.seconds(10));
        for (int round = -BenchSize.warmUp(); round < BenchSize.rounds(5); round++) {
            own.measure(round, (thread, turn) -> get(ours, turn, length));
            undertow.measure(round, (thread, turn) -> get(raw, turn, length));
        }
        double megabytes = (double) length / MEGABYTE;
        table.row(
                what,
                clients,
                own.median() * megabytes,
                own.range(megabytes),
                undertow.median() * megabytes,
                undertow.range(megabytes),
                own.median() / undertow.median());
    }

    private void get(String url, int turn, int length) throws IOException, InterruptedException {
        long from = new Random(turn).nextInt(FILE_MEGABYTES * MEGABYTE - length);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", TestLearners.authorization(0))
                .header("Range", "bytes=" + from + "-" + (from + length - 1))
                .build();
        var answer = client.send(request, BodyHandlers.discarding());
        if (answer.statusCode() != 206
                || answer.headers().firstValueAsLong("Content-Length").orElse(-1) != length) {
            throw new IllegalStateException(url + " answers " + answer.statusCode() + " "
                    + answer.headers().map());
        }
    }

    private static void grow(Path file) {
        byte[] megabyte = new byte[MEGABYTE];
        new Random(1).nextBytes(megabyte);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < FILE_MEGABYTES; i++) {
                out.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
