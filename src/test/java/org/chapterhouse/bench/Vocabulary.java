package org.chapterhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The words of the shipped archive, from its talks, titles and summaries, and which follows which how often. Text made
 * of it has the same words as the archive, as frequently and mostly in the same company, but says nothing.
 */
final class Vocabulary {

    private static final Pattern MARKUP = Pattern.compile("(?m)^(WEBVTT|\\S+ --> .*|\\s*)$|<[^>]*>");

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<Integer>> followers = new HashMap<>();

    private Vocabulary(Stream<String> texts) {
        texts.forEach(text -> words.addAll(List.of(text.strip().split("\\s+"))));
        words.removeIf(String::isEmpty);
        for (int i = 0; i + 1 < words.size(); i++) {
            followers.computeIfAbsent(words.get(i), word -> new ArrayList<>()).add(i + 1);
        }
    }

    static Vocabulary of(String... texts) {
        return new Vocabulary(Stream.of(texts));
    }

    static Vocabulary ofTheArchive() {
        Path archive = Path.of(System.getProperty("basedir", "")).resolve("src/main/archive");
        try {
            List<String> texts = new ArrayList<>();
            for (JsonNode session : new ObjectMapper()
                    .readTree(archive.resolve("manifest.json").toFile())
                    .get("sessions")) {
                texts.add(session.path("title").asText() + ". "
                        + session.path("summary").asText());
                JsonNode captions = session.at("/recordings/0/captions/0/file");
                if (!captions.isMissingNode()) {
                    texts.add(MARKUP.matcher(Files.readString(archive.resolve(captions.asText())))
                            .replaceAll(" "));
                }
            }
            return new Vocabulary(texts.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many words, each one that really followed the one before. The same dice give the same text. */
    List<String> say(int count, Random dice) {
        List<String> said = new ArrayList<>(count);
        int at = dice.nextInt(words.size());
        while (said.size() < count) {
            said.add(words.get(at));
            List<Integer> next = followers.get(words.get(at));
            at = next == null ? dice.nextInt(words.size()) : next.get(dice.nextInt(next.size()));
        }
        return said;
    }

    /** So many words as they stand somewhere in the archive. */
    String quote(int count, Random dice) {
        int from = dice.nextInt(words.size() - count + 1);
        return String.join(" ", words.subList(from, from + count));
    }
}
