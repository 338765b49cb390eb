package org.chapterhouse.media.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.document.OfficeFiles;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.work.DocumentWorkers;
import org.chapterhouse.media.work.TestWorkers;
import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextExtractorTest {

    private static final String DOCUMENT = "word/document.xml";

    private static final DocumentWorkers WORKERS = TestWorkers.open();
    private static final TextExtractor EXTRACTOR = new TextExtractor(WORKERS);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static List<String> pages(Path file) {
        return EXTRACTOR.pages(
                FileContent.of(file),
                EXTRACTOR.officeFormat(FileContent.of(file)).orElseThrow());
    }

    @Test
    void slidesComeInTheOrderOfTheShow() {
        // More than nine: their parts are named slide1, slide10, slide11, slide2 …
        List<String> texts =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "Slide number " + i).toList();
        assertThat(pages(OfficeFiles.pptx(folder, texts))).isEqualTo(texts);
        assertThat(pages(OfficeFiles.ppt(folder, texts))).isEqualTo(texts);
    }

    @Test
    void aSlideWithoutTextKeepsItsPlace() {
        assertThat(pages(OfficeFiles.pptx(folder, List.of("First", " ", "Third"))))
                .containsExactly("First", "", "Third");
    }

    @Test
    void aWordFileIsCutWhereItsPagesBreak() {
        assertThat(pages(OfficeFiles.docx(folder, List.of("Cover", "\f", "Page two", "goes on", "\f", "Page three"))))
                .containsExactly("Cover", "Page two\ngoes on", "Page three");
    }

    @Test
    void pagesAsWordLastLaidThemOutAreFollowed() throws IOException {
        Path file = edited(
                OfficeFiles.docx(folder, List.of("One sentence runs on SPLIT to the next page")),
                xml -> xml.replace("SPLIT", "</w:t><w:lastRenderedPageBreak/><w:t xml:space=\"preserve\">"));
        assertThat(pages(file)).containsExactly("One sentence runs on", "to the next page");
    }

    @Test
    void aWordFileWithoutPagesIsCutIntoPieces() {
        List<String> paragraphs = IntStream.range(0, 40)
                .mapToObj(i -> "Paragraph " + i + " has ten words, and so it is short.")
                .toList();
        List<String> parts = pages(OfficeFiles.docx(
                folder, Stream.of(paragraphs, paragraphs).flatMap(List::stream).toList()));
        assertThat(parts)
                .hasSize(3)
                .allSatisfy(part -> assertThat(part).startsWith("Paragraph ").endsWith("short."));
        assertThat(String.join("\n", parts).split("\n")).hasSize(80);
    }

    @Test
    void oneEndlessParagraphIsCutBetweenWords() {
        List<String> parts = pages(OfficeFiles.docx(folder, List.of("word ".repeat(1_000))));
        assertThat(parts)
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.replace("word", "").strip()).isEmpty());
        assertThat(String.join(" ", parts).split(" ")).hasSize(1_000);
    }

    @Test
    void anEmptyWordFileHasNoParts() {
        assertThat(pages(OfficeFiles.docx(folder, List.of()))).isEmpty();
    }

    @Test
    void whatAPasswordProtectsIsRefused() throws IOException {
        Path office = OfficeFiles.encrypted(OfficeFiles.pptx(folder, List.of("Secret")));
        assertThatThrownBy(() -> pages(office))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("protected by a password");
        Path pdf = folder.resolve("secret.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(pdf.toFile());
        }
        assertThatThrownBy(() -> EXTRACTOR.pages(FileContent.of(pdf), MediaType.PDF))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("protected by a password");
    }

    @Test
    void aFileThatUnpacksToTheThousandfoldIsRefused() throws IOException {
        Path paper =
                edited(OfficeFiles.docx(folder, List.of("BOMB")), xml -> xml.replace("BOMB", " ".repeat(90_000_000)));
        assertThatThrownBy(() -> pages(paper)).isInstanceOf(Invalid.class);
        Path deck = edited(
                OfficeFiles.pptx(folder, List.of("BOMB")),
                "ppt/slides/slide1.xml",
                xml -> xml.replace("BOMB", " ".repeat(90_000_000)));
        assertThatThrownBy(() -> pages(deck)).isInstanceOf(Invalid.class);
    }

    @Test
    void tooMuchTextIsRefused() throws IOException {
        StringBuilder text = new StringBuilder();
        new java.util.Random(1)
                .ints(1_200_000, 0, 1_000_000)
                .forEach(number -> text.append(number).append(' '));
        Path file = edited(OfficeFiles.docx(folder, List.of("MUCH")), xml -> xml.replace("MUCH", text));
        assertThatThrownBy(() -> pages(file)).isInstanceOf(Invalid.class).hasMessageContaining("characters of text");
    }

    @Test
    void externalEntitiesAreNotFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        Path file = edited(
                OfficeFiles.docx(folder, List.of("before ENTITY after")),
                xml -> xml.replaceFirst(
                                "(<\\?xml[^>]*>)?", "$1<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                        .replace("ENTITY", "&e;"));
        try {
            assertThat(String.join("", pages(file))).doesNotContain("the secret");
        } catch (Invalid refused) {
            assertThat(refused).hasMessageContaining("cannot be read");
        }
    }

    @Test
    void whatIsCutOffIsRefused() throws IOException {
        Path file = OfficeFiles.ppt(folder, List.of("One", "Two"));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 4_000));
        assertThatThrownBy(() -> EXTRACTOR.pages(FileContent.of(file), MediaType.PPT))
                .isInstanceOf(Invalid.class)
                .hasMessage("The document is damaged and cannot be read.");
    }

    @Test
    void formatsAreToldByContent() throws IOException {
        Path deck = OfficeFiles.pptx(folder, List.of("One"));
        assertThat(EXTRACTOR.officeFormat(FileContent.of(Files.move(deck, folder.resolve("deck.pdf")))))
                .hasValue(MediaType.PPTX);
        assertThat(EXTRACTOR.officeFormat(FileContent.of(OfficeFiles.ppt(folder, List.of("One")))))
                .hasValue(MediaType.PPT);
        assertThat(EXTRACTOR.officeFormat(FileContent.of(OfficeFiles.docx(folder, List.of("One")))))
                .hasValue(MediaType.DOCX);
        assertThat(EXTRACTOR.officeFormat(FileContent.of(Files.writeString(folder.resolve("text.docx"), "PK no ZIP"))))
                .isEmpty();
        assertThat(EXTRACTOR.officeFormat(FileContent.of(Files.write(
                        folder.resolve("cut.doc"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3}))))
                .isEmpty();
    }

    private static Path edited(Path file, UnaryOperator<String> edit) throws IOException {
        return edited(file, DOCUMENT, edit);
    }

    /** The same file with the text of one of its parts changed. */
    private static Path edited(Path file, String part, UnaryOperator<String> edit) throws IOException {
        Path changed = file.resolveSibling("edited-" + file.getFileName());
        try (ZipFile from = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    to.write(
                            entry.getName().equals(part)
                                    ? edit.apply(new String(content, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : content);
                }
                to.closeEntry();
            }
        }
        return changed;
    }
}
