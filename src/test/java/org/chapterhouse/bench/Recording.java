package org.chapterhouse.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.local.BenchArchive;

/** What the application asks Elasticsearch for each query. */
final class Recording {

    private final Map<String, List<RawRequest>> requests = new LinkedHashMap<>();

    private Recording() {}

    /** Sends each query once, with the application pointed at a proxy; it is started anew before and after. */
    static Map<SearchMode, Recording> of(BenchArchive archive, List<String> queries) {
        Map<SearchMode, Recording> recordings = new LinkedHashMap<>();
        List<RawRequest> heard = new ArrayList<>();
        try (RecordingProxy proxy = new RecordingProxy(archive.elasticsearchUrl(), request -> hear(heard, request))) {
            archive.restart(Map.of("chapterhouse.elasticsearch.url", proxy.url()));
            Api api = new Api(archive);
            for (SearchMode mode : SearchMode.measured()) {
                Recording recording = new Recording();
                for (String query : queries) {
                    take(heard);
                    api.firstPage(query, mode);
                    recording.requests.put(query, take(heard));
                }
                recordings.put(mode, recording);
            }
        }
        archive.restart(Map.of("chapterhouse.elasticsearch.url", archive.elasticsearchUrl()));
        return recordings;
    }

    /** The same requests for Elasticsearch itself, for each query. */
    List<List<HttpRequest>> raw(BenchArchive archive) {
        return requests.values().stream()
                .map(each -> each.stream().map(request -> request.to(archive)).toList())
                .toList();
    }

    /** How many requests a query takes, on average. */
    double requestsAQuery() {
        return requests.values().stream().mapToInt(List::size).average().orElseThrow();
    }

    private static void hear(List<RawRequest> heard, RawRequest request) {
        if (request.searches()) {
            synchronized (heard) {
                heard.add(request);
            }
        }
    }

    private static List<RawRequest> take(List<RawRequest> heard) {
        synchronized (heard) {
            List<RawRequest> taken = List.copyOf(heard);
            heard.clear();
            return taken;
        }
    }
}
