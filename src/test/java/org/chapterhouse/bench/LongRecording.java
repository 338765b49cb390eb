package org.chapterhouse.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A session with a recording as long as real webinars are, to be imported: 150 words a minute, a slide every 90 seconds,
 * 25 pictures a second, or sound alone. The same minutes always give the same words.
 */
record LongRecording(int minutes, boolean heard) {

    /** Said once, at {@link #rareSecond}. */
    static final String RARE = "xylograph";

    private static final int CUE_SECONDS = 4;
    private static final int CUE_WORDS = 10;
    private static final int SLIDE_SECONDS = 90;
    private static final int SECTION_SECONDS = 600;
    private static final int TITLE_WORDS = 4;
    private static final PDRectangle WIDE = new PDRectangle(960, 540);
    private static final ObjectMapper JSON = new ObjectMapper();

    static LongRecording film(int minutes) {
        return new LongRecording(minutes, false);
    }

    /** As M4A. */
    static LongRecording sound(int minutes) {
        return new LongRecording(minutes, true);
    }

    String slug() {
        return (heard ? "heard-" : "long-") + minutes;
    }

    /** Two and a half hours into three. */
    int rareSecond() {
        return minutes * 50;
    }

    private String file() {
        return heard ? "recording.m4a" : "recording.mp4";
    }

    private int seconds() {
        return minutes * 60;
    }

    /** @return an archive in the folder, made anew */
    Path zip(Path folder) {
        Path media = heard ? LongFilm.soundOf(minutes, folder) : LongFilm.of(minutes, folder);
        Path file = folder.resolve(slug() + ".zip");
        Vocabulary vocabulary = Vocabulary.ofTheArchive();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(JSON.writeValueAsBytes(manifest(vocabulary)));
            zip.putNextEntry(new ZipEntry("slides.pdf"));
            zip.write(slides(vocabulary));
            zip.putNextEntry(new ZipEntry(file()));
            Files.copy(media, zip);
            zip.closeEntry();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode manifest(Vocabulary vocabulary) {
        ObjectNode manifest = JSON.createObjectNode().put("format", "chapterhouse-archive/1");
        manifest.putObject("archive").put("id", slug()).put("title", slug());
        ObjectNode session = manifest.putArray("sessions").addObject();
        session.put("id", slug()).put("slug", slug()).put("title", "A webinar of " + minutes + " minutes");
        session.putArray("programs").add("cae");
        ObjectNode recording = session.putArray("recordings").addObject();
        recording.put("id", slug()).put("sample", true).put("file", file());
        recording.put("duration", seconds());
        recording.putArray("captions").addObject().put("language", "en").put("text", captions(vocabulary));
        sections(recording.putArray("sections"), vocabulary);
        ObjectNode deck = session.putArray("materials").addObject();
        deck.put("id", slug() + "-slides").put("title", "Slides").put("kind", "slides");
        deck.put("file", "slides.pdf");
        ArrayNode times = deck.putArray("slideTimes");
        IntStream.range(0, slideCount()).forEach(i -> times.add(i * SLIDE_SECONDS));
        return manifest;
    }

    private int slideCount() {
        return seconds() / SLIDE_SECONDS;
    }

    private void sections(ArrayNode sections, Vocabulary vocabulary) {
        Random dice = new Random(minutes);
        for (int start = 0; start < seconds(); start += SECTION_SECONDS) {
            sections.addObject().put("start", start).put("title", String.join(" ", vocabulary.say(TITLE_WORDS, dice)));
        }
    }

    private String captions(Vocabulary vocabulary) {
        Random dice = new Random(minutes);
        return IntStream.range(0, seconds() / CUE_SECONDS)
                .map(i -> i * CUE_SECONDS)
                .mapToObj(start -> "%s --> %s\n%s\n"
                        .formatted(
                                clock(start),
                                clock(start + CUE_SECONDS),
                                String.join(" ", vocabulary.say(CUE_WORDS, dice))
                                        + (start == rareSecond() ? " " + RARE : "")))
                .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
    }

    private static String clock(int seconds) {
        return "%02d:%02d:%02d.000".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private byte[] slides(Vocabulary vocabulary) throws IOException {
        Random dice = new Random(minutes);
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        try (PDDocument deck = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < slideCount(); i++) {
                PDPage page = new PDPage(WIDE);
                deck.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(deck, page)) {
                    content.setFont(font, 32);
                    content.beginText();
                    content.setLeading(60);
                    content.newLineAtOffset(80, 420);
                    for (int line = 0; line < TITLE_WORDS; line++) {
                        content.showText(ascii(vocabulary.say(TITLE_WORDS, dice)));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            deck.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** What the font can write. */
    private static String ascii(List<String> words) {
        return String.join(" ", words).replaceAll("[^ -~]", "");
    }
}
