package org.chapterhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chapterhouse.local.BenchArchive;

import com.fasterxml.jackson.databind.JsonNode;

/** The documents of a rebuild as the application sent them, kept in files, to be sent again raw. */
final class Bulks implements AutoCloseable {

    private static final String INDEX = "/bench-raw";
    /** As many at a time as the machine has processors. */
    private static final int CLIENTS = Runtime.getRuntime().availableProcessors();

    private final List<Path> bodies = new ArrayList<>();
    private final Path folder;

    Bulks() {
        try {
            folder = Files.createTempDirectory("chapterhouse-bulks-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes down what writes documents; may be called by several threads. */
    synchronized void hear(RawRequest request) {
        if (request.writes()) {
            try {
                bodies.add(Files.write(folder.resolve(bodies.size() + ".ndjson"), request.body()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Sends all of it to a new index of the same kind, makes it searchable and removes the index again.
     *
     * @param settings of the index, as JSON
     * @return documents a second
     */
    double send(BenchArchive archive, String settings) {
        Api.send(archive.elasticsearch(INDEX)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(settings))
                .build());
        long start = System.nanoTime();
        try (Clients clients = new Clients(CLIENTS)) {
            clients.ask(
                    bodies.stream().map(body -> List.of(bulk(archive, body))).toList());
        }
        Api.send(archive.elasticsearch(INDEX + "/_refresh")
                .POST(BodyPublishers.noBody())
                .build());
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonNode count = Api.send(archive.elasticsearch(INDEX + "/_count").build());
        Api.send(archive.elasticsearch(INDEX).DELETE().build());
        return count.get("count").asLong() / seconds;
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest bulk(BenchArchive archive, Path body) {
        try {
            return archive.elasticsearch(INDEX + "/_bulk")
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofFile(body))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
