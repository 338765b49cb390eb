package org.chapterhouse.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.document.OfficeFiles;
import org.chapterhouse.media.store.DerivedFiles;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.media.work.DocumentWorkers;
import org.chapterhouse.media.work.TestWorkers;
import org.chapterhouse.problem.NotFound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlidePicturesTest {

    private static final DocumentWorkers WORKERS = TestWorkers.open();

    @TempDir
    private Path folder;

    private MediaStore store;
    private SlidePictures pictures;

    @BeforeEach
    void open() {
        store = MediaStore.in(folder.resolve("media"));
        pictures = new SlidePictures(store, DerivedFiles.in(folder.resolve("media")), WORKERS);
    }

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private StoredFile stored(Path file, MediaType type) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return store.store(content, type);
        }
    }

    /** Wide, tall and turned pages, each black below the middle. */
    private StoredFile pdf() throws IOException {
        Path file = folder.resolve("slides.pdf");
        try (PDDocument document = new PDDocument()) {
            for (PDRectangle size :
                    List.of(new PDRectangle(1600, 900), new PDRectangle(100, 4000), new PDRectangle(900, 1600))) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
                    drawing.addRect(0, 0, size.getWidth(), size.getHeight() / 2);
                    drawing.fill();
                }
            }
            document.getPage(2).setRotation(90);
            document.save(file.toFile());
        }
        return stored(file, MediaType.PDF);
    }

    @Test
    void aPageOfAPdfIsDrawnAsItIsShown() throws IOException {
        BufferedImage wide = ImageIO.read(pictures.require(pdf(), 1).stream());
        assertThat(List.of(wide.getWidth(), wide.getHeight())).containsExactly(480, 270);
        assertThat(wide.getRGB(240, 60) & 0xff).isGreaterThan(240);
        assertThat(wide.getRGB(240, 210) & 0xff).isLessThan(15);
        BufferedImage tall = ImageIO.read(pictures.require(pdf(), 2).stream());
        assertThat(List.of(tall.getWidth(), tall.getHeight())).containsExactly(24, 960);
        BufferedImage turned = ImageIO.read(pictures.require(pdf(), 3).stream());
        assertThat(List.of(turned.getWidth(), turned.getHeight())).containsExactly(480, 270);
    }

    @Test
    void slidesOfPowerPointAreDrawn() throws IOException {
        StoredFile deck = stored(OfficeFiles.pptx(folder, List.of("First", "Second")), MediaType.PPTX);
        BufferedImage image = ImageIO.read(pictures.require(deck, 2).stream());
        assertThat(image.getWidth()).isEqualTo(480);
        assertThat(darkPixels(image)).as("the text").isPositive();
        assertThatThrownBy(() -> pictures.require(deck, 3)).isInstanceOf(NotFound.class);
    }

    private static long darkPixels(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xff) < 100)
                .count();
    }

    @Test
    void beyondTheLastPageThereIsNone() throws IOException {
        StoredFile file = pdf();
        assertThatThrownBy(() -> pictures.require(file, 4)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pictures.require(file, 0)).isInstanceOf(NotFound.class);
        assertThat(derivedFiles()).isEmpty();
    }

    @Test
    void whatCannotBeDrawnIsTriedOnce() throws IOException {
        StoredFile broken = store.store(
                new ByteArrayInputStream("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)), MediaType.PDF);
        assertThatThrownBy(() -> pictures.require(broken, 1)).isInstanceOf(NotFound.class);
        assertThat(derivedFiles())
                .singleElement()
                .satisfies(mark -> assertThat(Files.size(mark)).isZero());
        assertThatThrownBy(() -> pictures.require(broken, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWordFileHasNoPictures() throws IOException {
        StoredFile paper = stored(OfficeFiles.docx(folder, List.of("Text")), MediaType.DOCX);
        assertThatThrownBy(() -> pictures.require(paper, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void manyWhoAskAtOnceGetTheSameWholePicture() throws IOException {
        StoredFile file = pdf();
        List<Path> found = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> pictures.require(file, 1).<Path>asFile(place -> place))
                .distinct()
                .toList();
        assertThat(found).hasSize(1);
        assertThat(ImageIO.read(found.get(0).toFile()).getWidth()).isEqualTo(480);
        assertThat(derivedFiles()).hasSize(1);
    }

    private List<Path> derivedFiles() throws IOException {
        Path derived = folder.resolve("media/derived");
        if (!Files.exists(derived)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(derived)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
