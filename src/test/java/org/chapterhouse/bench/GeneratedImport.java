package org.chapterhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Archives to be imported: sessions with captions of the shipped archive's own words, and a presenter for every third of
 * them. The same number always gives the same session.
 */
final class GeneratedImport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PROGRAMS = 8;
    private static final int TOPICS = 24;
    private static final int SESSIONS_A_PRESENTER = 3;

    private final Vocabulary vocabulary = Vocabulary.ofTheArchive();
    private final int words;

    /** @param words that are said in each session */
    GeneratedImport(int words) {
        this.words = words;
    }

    /** A ZIP of the sessions with these numbers, from inclusive to exclusive; delete it in the end. */
    Path zip(int from, int to) {
        try {
            Path file = Files.createTempFile("chapterhouse-import-", ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.setLevel(Deflater.BEST_SPEED);
                add(zip, "manifest.json", manifest(from, to).toString());
                for (int number = from; number < to; number++) {
                    add(zip, captions(number), speech(number).captions());
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode manifest(int from, int to) {
        ObjectNode manifest = JSON.createObjectNode().put("format", "chapterhouse-archive/1");
        manifest.putObject("archive").put("id", "generated-" + from).put("title", "Generated sessions");
        named(manifest.putArray("topics"), "topic", TOPICS);
        named(manifest.putArray("programs"), "program", PROGRAMS);
        ArrayNode sessions = manifest.putArray("sessions");
        for (int number = from; number < to; number++) {
            sessions.add(session(number));
        }
        return manifest;
    }

    private static void named(ArrayNode list, String kind, int count) {
        for (int i = 0; i < count; i++) {
            list.addObject().put("id", kind + "-" + i).put("name", "Generated " + kind + " " + i);
        }
    }

    private ObjectNode session(int number) {
        Random dice = new Random(number);
        String id = "generated-" + number;
        ObjectNode session = JSON.createObjectNode()
                .put("id", id)
                .put("slug", id)
                .put("title", words(4 + dice.nextInt(5), dice) + " " + number)
                .put("summary", words(40, dice))
                .put(
                        "date",
                        "%d-%02d-%02d".formatted(2005 + dice.nextInt(20), 1 + dice.nextInt(12), 1 + dice.nextInt(28)));
        session.putArray("programs").add("program-" + dice.nextInt(PROGRAMS));
        int topic = dice.nextInt(TOPICS);
        session.putArray("topics").add("topic-" + topic).add("topic-" + (topic + 1) % TOPICS);
        session.putArray("presenters").addObject().put("name", "Presenter No" + number / SESSIONS_A_PRESENTER);
        session.putArray("recordings")
                .addObject()
                .put("id", id)
                .put("url", "https://talks.example.org/" + number)
                .put("duration", speech(number).millis() / 1000.0)
                .putArray("captions")
                .addObject()
                .put("language", "en")
                .put("file", captions(number));
        return session;
    }

    private static String captions(int number) {
        return "captions/" + number + ".vtt";
    }

    private SpokenText speech(int number) {
        return new SpokenText(vocabulary.say(words, new Random(-1L - number)));
    }

    private String words(int count, Random dice) {
        return String.join(" ", vocabulary.say(count, dice));
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
