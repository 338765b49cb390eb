package org.chapterhouse.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.local.BenchArchive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How fast the index is built anew, with and without vectors, against sending the same documents raw. */
final class RebuildBench {

    private static final String MEANING = "chapterhouse.search.meaning";

    private final Table table = new Table(
            "rebuild", "ours, sessions/s", "of the rounds", "raw bulk, sessions/s", "of the rounds", "ours of raw");

    private RebuildBench() {}

    static void run(Report report) {
        int sessions = BenchSize.sessions(2_000);
        RebuildBench bench = new RebuildBench();
        bench.measure(sessions, false);
        bench.measure(sessions, true);
        report.add("Speed of a rebuild", bench.table, """
                %,d generated sessions with about %d passages each, medians of %d rounds. Raw is what a rebuild itself sent, \
                sent again to an empty index without a refresh on the way. Vectors are known beforehand; computing one \
                takes some ten milliseconds, once for each text.""".formatted(sessions, BenchSize.passages(), rounds()));
    }

    private static int rounds() {
        return BenchSize.rounds(3);
    }

    private void measure(int sessions, boolean vectors) {
        Map<String, String> settings = new HashMap<>(BenchSize.settings());
        settings.put(MEANING, Boolean.toString(vectors));
        try (BenchArchive archive = BenchArchive.shipped(settings);
                Bulks bulks = new Bulks()) {
            LargeArchive.fill(archive, sessions);
            record(archive, bulks);
            List<Double> ours = new ArrayList<>();
            List<Double> raw = new ArrayList<>();
            for (int round = 0; round < rounds(); round++) {
                LargeArchive.awaitQuiet(archive);
                ours.add(rebuild(archive));
                LargeArchive.awaitQuiet(archive);
                raw.add(bulks.send(archive, likeOurs(archive)));
            }
            add(vectors ? "with vectors" : "without vectors", Quantiles.of(ours), Quantiles.of(raw));
        }
    }

    private void add(String rebuild, Quantiles ours, Quantiles raw) {
        table.row(rebuild, ours.median(), ours.range(), raw.median(), raw.range(), ours.median() / raw.median());
    }

    /** One rebuild that is listened to, and warms up. */
    private static void record(BenchArchive archive, Bulks bulks) {
        try (RecordingProxy proxy = new RecordingProxy(archive.elasticsearchUrl(), bulks::hear)) {
            archive.restart(Map.of("chapterhouse.elasticsearch.url", proxy.url()));
            rebuild(archive);
        }
        archive.restart(Map.of("chapterhouse.elasticsearch.url", archive.elasticsearchUrl()));
    }

    /** @return sessions a second, from asking for it until it is searched */
    private static double rebuild(BenchArchive archive) {
        long start = System.nanoTime();
        JsonNode rebuild = Api.send(asAdmin(archive, "api/v1/index/rebuilds")
                .POST(BodyPublishers.noBody())
                .build());
        HttpRequest progress = asAdmin(
                        archive, "api/v1/index/rebuilds/" + rebuild.get("id").asLong())
                .build();
        Indexed.until(() -> !Api.send(progress).get("state").asText().equals("running"));
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonNode done = Api.send(progress);
        if (!done.get("state").asText().equals("finished")) {
            throw new IllegalStateException("The rebuild did not succeed: " + done);
        }
        return done.get("done").asLong() / seconds;
    }

    private static HttpRequest.Builder asAdmin(BenchArchive archive, String path) {
        return HttpRequest.newBuilder(URI.create(archive.url(path)))
                .header("Authorization", "Bearer " + archive.adminToken());
    }

    /** Settings and mappings of the index that is searched, for one that is not. */
    private static String likeOurs(BenchArchive archive) {
        JsonNode index = Api.send(
                        archive.elasticsearch("/chapterhouse-sessions").build())
                .iterator()
                .next();
        ObjectNode settings = (ObjectNode) index.at("/settings/index");
        settings.remove(List.of("uuid", "version", "creation_date", "provided_name", "routing"));
        settings.put("refresh_interval", "-1");
        ((ObjectNode) index).remove("aliases");
        return index.toString();
    }
}
