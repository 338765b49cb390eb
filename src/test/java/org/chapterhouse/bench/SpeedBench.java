package org.chapterhouse.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.chapterhouse.local.BenchArchive;

/** How fast search answers in a large archive, against the very same queries sent raw to Elasticsearch. */
final class SpeedBench {

    private static final int WARM_UP = 2;
    private static final int CROWD = 8;

    private final BenchArchive archive;
    private final List<String> queries = SpeedQueries.of(BenchSize.queries());
    private final Table suggestions = new Table("", "p50 ms", "p95 ms", "p99 ms", "p95 of the rounds", "p95 may be");

    private SpeedBench(BenchArchive archive) {
        this.archive = archive;
    }

    static void run(Report report) {
        try (BenchArchive archive = BenchArchive.shipped(BenchSize.settings())) {
            int sessions = BenchSize.sessions(10_000);
            LargeArchive.fill(archive, sessions);
            SpeedBench bench = new SpeedBench(archive);
            bench.measureSearches(report, sessions);
            bench.measureSuggestions();
            report.add(
                    "Speed of suggestions",
                    bench.suggestions,
                    "The same archive; one client types %d beginnings of queries."
                            .formatted(SpeedQueries.typed().size()));
        }
    }

    private static int rounds() {
        return BenchSize.rounds(5);
    }

    private void measureSearches(Report report, int sessions) {
        Map<SearchMode, Recording> recordings = Recording.of(archive, queries);
        LargeArchive.awaitQuiet(archive);
        recordings.forEach((mode, recording) -> {
            Table table =
                    new Table("clients", "asked", "p50 ms", "p95 ms", "p99 ms", "p95 of the rounds", "p95 may be");
            measure(table, mode, recording, 1);
            measure(table, mode, recording, CROWD);
            report.add("Speed of search, mode=" + mode.parameter(), table, """
                    %,d generated sessions with about %d passages each; %d queries a round, %d rounds after %d to warm up, \
                    medians of the rounds. Raw is what the application itself asked Elasticsearch, in turns with it.""".formatted(
                            sessions, BenchSize.passages(), queries.size(), rounds(), WARM_UP));
        });
    }

    private void measure(Table table, SearchMode mode, Recording recording, int clients) {
        List<List<HttpRequest>> ours = queries.stream()
                .map(query -> List.of(get(Api.path(query, mode, Api.FIRST_PAGE, 1))))
                .toList();
        List<List<HttpRequest>> raw = recording.raw(archive);
        Rounds ourRounds = new Rounds();
        Rounds rawRounds = new Rounds();
        try (Clients asking = new Clients(clients)) {
            for (int round = -WARM_UP; round < rounds(); round++) {
                Turns turns = new Turns(ours, raw, clients == 1 ? 1 : ours.size(), new Random(round));
                turns.take(asking);
                if (round >= 0) {
                    ourRounds.add(turns.ours());
                    rawRounds.add(turns.theirs());
                }
            }
        }
        row(table, clients, "REST", ourRounds, most(mode, clients, rawRounds));
        row(table, clients, "raw × " + Table.number(recording.requestsAQuery()), rawRounds, "");
    }

    /** Computing vectors takes processors, so only one client is promised anything by meaning. */
    private static String most(SearchMode mode, int clients, Rounds raw) {
        return mode == SearchMode.WORDS ? Table.number(1.5 * raw.percentile(95) + 5) : clients == 1 ? "60.0" : "";
    }

    private void measureSuggestions() {
        List<List<HttpRequest>> typed = new ArrayList<>();
        SpeedQueries.typed()
                .forEach(text ->
                        typed.add(List.of(get("api/v1/suggest?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))));
        Rounds rounds = new Rounds();
        try (Clients asking = new Clients(1)) {
            for (int round = -WARM_UP; round < rounds(); round++) {
                Collections.shuffle(typed, new Random(round));
                List<Double> millis = asking.ask(typed);
                if (round >= 0) {
                    rounds.add(millis);
                }
            }
        }
        suggestions.row(
                "REST", rounds.percentile(50), rounds.percentile(95), rounds.percentile(99), rounds.range(95), "30.0");
    }

    private static void row(Table table, int clients, String asked, Rounds rounds, String most) {
        table.row(
                clients,
                asked,
                rounds.percentile(50),
                rounds.percentile(95),
                rounds.percentile(99),
                rounds.range(95),
                most);
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(archive.url(path))).build();
    }
}
