package org.chapterhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.media.caption.CaptionReader;
import org.chapterhouse.media.caption.Cue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Recorded talks with captions, and searches of which it is known what they should find. */
final class Talks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAM = "recorded-talks";

    private final Path folder;
    private final Map<String, List<Cue>> cues = new HashMap<>();

    /** Theirs are longer than an address of ours may be. */
    private final Map<String, String> slugs = new HashMap<>();

    private Talks(Path folder) {
        this.folder = folder;
        lines("talks.jsonl").forEach(talk -> slugs.put(talk.get("id").asText(), "talk-" + (slugs.size() + 1)));
    }

    /** Empty where they are not at hand; they are not ours to ship. */
    static Optional<Talks> find() {
        return Cases.folder("talks-pycon").map(Talks::new);
    }

    /**
     * What a search should find.
     *
     * @param startMillis of the place in the talk; -1 where the whole talk is meant
     */
    record Place(String slug, long startMillis, long endMillis) {}

    /** A search and what it should find; nothing where nobody said that. */
    record Probe(String type, String query, List<Place> places) {}

    List<Probe> probes() {
        return lines("probes.jsonl")
                .map(probe ->
                        new Probe(probe.get("type").asText(), probe.get("query").asText(), places(probe.get("hits"))))
                .toList();
    }

    private List<Place> places(JsonNode hits) {
        return Stream.iterate(0, i -> i < hits.size(), i -> i + 1)
                .map(hits::get)
                .map(hit -> new Place(
                        slugs.get(hit.get("talk").asText()),
                        hit.path("startMs").asLong(-1),
                        hit.path("endMs").asLong(-1)))
                .toList();
    }

    /** Of the caption that starts there; the start itself where none does. */
    long endOfCueAt(String slug, double seconds) {
        long millis = Math.round(seconds * 1000);
        return cues.get(slug).stream()
                .filter(cue -> Math.abs(cue.startMillis() - millis) <= 1)
                .mapToLong(Cue::endMillis)
                .max()
                .orElse(millis);
    }

    /** A word found in every session. */
    static String wordOfAll() {
        return PROGRAM;
    }

    /** To be imported into an archive without other sessions. */
    JsonNode manifest() {
        ObjectNode manifest = JSON.createObjectNode().put("format", "chapterhouse-archive/1");
        manifest.putObject("archive").put("id", PROGRAM).put("title", "Recorded talks");
        manifest.putArray("programs").addObject().put("id", PROGRAM).put("name", PROGRAM);
        manifest.putArray("sessions")
                .addAll(lines("talks.jsonl").map(this::session).toList());
        return manifest;
    }

    private ObjectNode session(JsonNode talk) {
        String slug = slugs.get(talk.get("id").asText());
        String captions = read(talk.get("file").asText());
        cues.put(slug, CaptionReader.read(captions).cues());
        ObjectNode session = JSON.createObjectNode()
                .put("id", slug)
                .put("slug", slug)
                .put("title", talk.get("title").asText().strip());
        session.putArray("programs").add(PROGRAM);
        talk.get("speakers")
                .forEach(name -> session.withArray("presenters").addObject().put("name", name.asText()));
        long end = cues.get(slug).stream().mapToLong(Cue::endMillis).max().orElse(1000);
        session.putArray("recordings")
                .addObject()
                .put("id", slug)
                .put("url", "https://talks.example.org/" + slug)
                .put("duration", end / 1000.0)
                .putArray("captions")
                .addObject()
                .put("language", talk.get("language").asText().equals("spa") ? "es" : "en")
                .put("text", captions);
        return session;
    }

    private Stream<JsonNode> lines(String file) {
        return read(file).lines().map(line -> {
            try {
                return JSON.readTree(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
