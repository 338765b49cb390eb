package org.chapterhouse.bench;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A collection of abstracts, queries and judgments that others made, as an archive of talks: each document is a session
 * whose text is said in a recording elsewhere. Relevant or not is all that counts, as in its baseline.
 */
final class JudgedCollection {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final String name;
    private final Path folder;

    private JudgedCollection(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** Empty where the collection is not at hand; it is not ours to ship. */
    static Optional<JudgedCollection> find(String name) {
        return Cases.folder("relevance/" + name).map(folder -> new JudgedCollection(name, folder));
    }

    /** A query and the slugs of what is relevant to it. */
    record Query(String id, String text, Map<String, Integer> relevant) {}

    List<Query> queries() {
        Map<String, Map<String, Integer>> relevant = judgments();
        return lines("queries.jsonl")
                .map(query -> new Query(
                        query.get("id").asText(),
                        query.get("text").asText(),
                        relevant.getOrDefault(query.get("id").asText(), Map.of())))
                .filter(query -> !query.relevant().isEmpty())
                .toList();
    }

    /** What a plain BM25 reached, by the names its makers use: ndcg10, map, r100. */
    Map<String, Double> baseline() {
        JsonNode metrics = parse(read("expected.json")).get("metrics");
        return metrics.properties().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().asDouble()));
    }

    /** A word found in every session. */
    String wordOfAll() {
        return name;
    }

    /** To be imported into an archive without other sessions. */
    JsonNode manifest() {
        ObjectNode manifest = JSON.createObjectNode().put("format", "chapterhouse-archive/1");
        manifest.putObject("archive").put("id", name).put("title", "Abstracts as talks");
        manifest.putArray("programs").addObject().put("id", name).put("name", name);
        manifest.putArray("sessions")
                .addAll(lines("documents.jsonl").map(this::session).toList());
        return manifest;
    }

    private ObjectNode session(JsonNode document) {
        String id = name + "-" + document.get("id").asText();
        String title = document.get("title").asText().strip();
        ObjectNode session = JSON.createObjectNode()
                .put("id", id)
                .put("slug", id)
                .put("title", title.isEmpty() ? "untitled" : title);
        session.putArray("programs").add(name);
        SpokenText text = SpokenText.of(document.get("text").asText());
        if (!text.isEmpty()) {
            ObjectNode recording = session.putArray("recordings")
                    .addObject()
                    .put("id", id)
                    .put("url", "https://talks.example.org/" + id)
                    .put("duration", Math.max(1, text.millis() / 1000.0));
            recording.putArray("captions").addObject().put("language", "en").put("text", text.captions());
        }
        return session;
    }

    private Map<String, Map<String, Integer>> judgments() {
        Map<String, Map<String, Integer>> relevant = new HashMap<>();
        for (String line : read("qrels.tsv").lines().skip(1).toList()) {
            String[] columns = line.split("\t");
            relevant.computeIfAbsent(columns[0], query -> new HashMap<>()).put(name + "-" + columns[1], 1);
        }
        return relevant;
    }

    private Stream<JsonNode> lines(String file) {
        return read(file).lines().map(JudgedCollection::parse);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
