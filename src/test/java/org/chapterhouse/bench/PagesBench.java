package org.chapterhouse.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.local.BenchArchive;

/**
 * What public pages cost: drawn, as for somebody who brings a cookie, and kept, as for everybody else. With the archive
 * as shipped, then with thousands of sessions.
 */
final class PagesBench {

    private static final int CROWD = 8;
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("home", "");
        PAGES.put("browse", "browse");
        PAGES.put("search", "search?q=volunteers");
        PAGES.put("session", "sessions/building-your-base");
        PAGES.put("course", "courses/lcti");
        PAGES.put("programs", "programs");
    }

    private final BenchArchive archive;
    private final Table table = new Table(
            "page", "sessions", "", "CPU ms a page", "p50 ms", "p95 ms", "p50 ms, 8 clients", "p95 ms, 8 clients");

    private PagesBench(BenchArchive archive) {
        this.archive = archive;
    }

    static void run(Report report) {
        try (BenchArchive archive = BenchArchive.shipped(BenchSize.settings())) {
            Indexed.await(archive, new Api(archive), "library", 1);
            PagesBench bench = new PagesBench(archive);
            bench.measureAll("58");
            LargeArchive.fill(archive, BenchSize.sessions(3000));
            LargeArchive.awaitQuiet(archive);
            bench.measureAll("%,d".formatted(58 + BenchSize.sessions(3000)));
            report.add("Public pages", bench.table, """
                    %d requests a row after as many to warm up. CPU is that of WildFly, also of its compiler and its \
                    collector, while one client asks.""".formatted(BenchSize.queries()));
        }
    }

    private void measureAll(String sessions) {
        PAGES.forEach((name, path) -> {
            measure(name, sessions, "drawn", request(path).header("Cookie", "bench=1"));
            if (!path.startsWith("search")) {
                measure(name, sessions, "kept", request(path));
            }
        });
    }

    private void measure(String name, String sessions, String how, HttpRequest.Builder request) {
        List<List<HttpRequest>> questions = Collections.nCopies(BenchSize.queries(), List.of(request.build()));
        try (Clients one = new Clients(1);
                Clients crowd = new Clients(CROWD)) {
            crowd.ask(questions);
            double before = archive.cpuSeconds();
            Quantiles alone = Quantiles.of(one.ask(questions));
            double cpu = (archive.cpuSeconds() - before) * 1000 / questions.size();
            Quantiles together = Quantiles.of(crowd.ask(questions));
            table.row(
                    name,
                    sessions,
                    how,
                    cpu,
                    alone.percentile(50),
                    alone.percentile(95),
                    together.percentile(50),
                    together.percentile(95));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(archive.url(path))).header("Accept-Encoding", "gzip");
    }
}
