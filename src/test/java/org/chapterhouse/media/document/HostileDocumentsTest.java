package org.chapterhouse.media.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.text.TextExtractor;
import org.chapterhouse.media.work.DocumentWorkers;
import org.chapterhouse.media.work.TestWorkers;
import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were made to take too much: whatever becomes of them, the next document is read. */
@Timeout(90)
class HostileDocumentsTest {

    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final DocumentWorkers WORKERS = TestWorkers.open();
    private static final TextExtractor EXTRACTOR = new TextExtractor(WORKERS);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @AfterEach
    void theNextDocumentIsRead() {
        assertThat(EXTRACTOR.pages(FileContent.of(HostilePdfs.operators(folder, 3)), MediaType.PDF))
                .containsExactly("aaa");
    }

    private static byte[] drawn(Path file, MediaType type) {
        return WORKERS.run(DrawPage.class, SHORT, file, type.name(), "1", "480");
    }

    @Test
    void fourMillionTextOperatorsAreRefusedByTheirNumber() throws IOException {
        Path file = HostilePdfs.operators(folder, 4_000_000);
        assertThat(Files.size(file)).isLessThan(50_000);
        assertThatThrownBy(() -> EXTRACTOR.pages(FileContent.of(file), MediaType.PDF))
                .isInstanceOf(Invalid.class)
                .hasMessage("A page of the document has more than 200,000 characters.");
        assertThatThrownBy(() -> WORKERS.run(DrawPage.class, Duration.ofMillis(500), file, "PDF", "1", "480"))
                .isInstanceOf(Invalid.class)
                .hasMessage("The document takes too long to read.");
    }

    @Test
    void aFullPageIsRead() {
        assertThat(EXTRACTOR.pages(FileContent.of(HostilePdfs.operators(folder, 50_000)), MediaType.PDF))
                .singleElement()
                .satisfies(page -> assertThat(page).hasSize(50_000));
    }

    @Test
    void aHugePictureIsNotDrawn() throws IOException {
        Path file = HostilePdfs.picture(folder, 12_000);
        assertThat(Files.size(file)).isLessThan(500_000);
        assertThat(EXTRACTOR.pages(FileContent.of(file), MediaType.PDF)).containsExactly("");
        assertThatThrownBy(() -> drawn(file, MediaType.PDF))
                .isInstanceOf(Invalid.class)
                .hasMessage("The document is too large to read.");
    }

    static Stream<Function<Path, Path>> endless() {
        return Stream.of(HostilePdfs::recursion, folder -> HostilePdfs.forms(folder, 12));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void formsWithoutEndAreRefusedByTheirNumber(Function<Path, Path> making) {
        Path file = making.apply(folder);
        String message =
                "A page of the document uses more than 10,000 small drawings. Printing it to a new PDF may help.";
        assertThatThrownBy(() -> WORKERS.run(ReadText.class, SHORT, file, "PDF"))
                .isInstanceOf(Invalid.class)
                .hasMessage(message);
        assertThatThrownBy(() -> drawn(file, MediaType.PDF))
                .isInstanceOf(Invalid.class)
                .hasMessage(message);
    }

    @Test
    void drawingWithoutEndIsRefusedByItsNumber() {
        Path file = HostilePdfs.steps(folder, 50_000_000);
        assertThatThrownBy(() -> EXTRACTOR.pages(FileContent.of(file), MediaType.PDF))
                .isInstanceOf(Invalid.class)
                .hasMessage("A page of the document takes more than 5,000,000 steps to draw."
                        + " Printing it to a new PDF may help.");
    }

    @Test
    void aFormThatDrawsItselfOnceIsRead() {
        assertThat(EXTRACTOR.pages(FileContent.of(HostilePdfs.loop(folder)), MediaType.PDF))
                .singleElement()
                .satisfies(page -> assertThat(page).contains("Loop"));
    }

    @Test
    void arraysInArraysAreRefused() {
        Path file = HostilePdfs.nested(folder);
        assertThatThrownBy(() -> EXTRACTOR.pages(FileContent.of(file), MediaType.PDF))
                .isInstanceOf(Invalid.class)
                .hasMessage("The document is damaged and cannot be read.");
        assertThatThrownBy(() -> drawn(file, MediaType.PDF)).isInstanceOf(Invalid.class);
    }

    static Stream<Function<Path, Path>> strange() {
        return Stream.of(HostilePdfs::inflating, HostilePdfs::wide, HostilePdfs::damagedFont);
    }

    /** Their one page has little text, if any, and a picture of the usual size, if any. */
    @ParameterizedTest
    @MethodSource("strange")
    void strangePdfsAreReadOrRefused(Function<Path, Path> making) throws IOException {
        Path file = making.apply(folder);
        assertReadOrRefused(() ->
                assertThat(EXTRACTOR.pages(FileContent.of(file), MediaType.PDF)).hasSize(1));
        assertDrawnOrRefused(file, MediaType.PDF);
    }

    @Test
    void aPhotographIsDrawnInLittleMemory() throws IOException {
        Path deck = HostileDecks.photograph(folder, 5_000, 4_000);
        BufferedImage slide = ImageIO.read(new ByteArrayInputStream(drawn(deck, MediaType.PPTX)));
        assertThat(slide.getRGB(240, 180) & 0xff).isBetween(0x60, 0xa0);
    }

    /** The record is too long, without length, or says that much follows. */
    @ParameterizedTest
    @CsvSource({"3, 32, 2147483647", "3, 0, 4", "81, 80, -1"})
    void metafilesAreDrawnOrRefused(int type, int size, int count) throws IOException {
        Path deck = HostileDecks.metafile(folder, type, size, count);
        assertThat(EXTRACTOR.pages(FileContent.of(deck), MediaType.PPT)).containsExactly("");
        assertDrawnOrRefused(deck, MediaType.PPT);
    }

    @Test
    void groupsInGroupsAreReadOrRefused() throws IOException {
        Path deck = HostileDecks.nested(folder, 300);
        assertReadOrRefused(() -> assertThat(EXTRACTOR.pages(FileContent.of(deck), MediaType.PPTX))
                .containsExactly("Deep"));
        assertDrawnOrRefused(deck, MediaType.PPTX);
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path deck = HostileDecks.elsewhere(folder, "http://127.0.0.1:" + server.getLocalPort() + "/picture.png");
            assertThat(EXTRACTOR.pages(FileContent.of(deck), MediaType.PPTX))
                    .singleElement()
                    .satisfies(slide -> assertThat(slide).contains("Seen"));
            assertDrawnOrRefused(deck, MediaType.PPTX);
            server.setSoTimeout(100);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static void assertReadOrRefused(Runnable reading) {
        try {
            reading.run();
        } catch (Invalid refused) {
            assertThat(refused.getMessage()).startsWith("The document ").endsWith(".");
        }
    }

    private static void assertDrawnOrRefused(Path file, MediaType type) throws IOException {
        byte[] picture;
        try {
            picture = drawn(file, type);
        } catch (Invalid refused) {
            assertThat(refused.getMessage()).startsWith("The document ").endsWith(".");
            return;
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(480);
    }
}
