package org.chapterhouse.media.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.text.TextExtractor;
import org.chapterhouse.media.work.DocumentWorkers;
import org.chapterhouse.media.work.TestWorkers;
import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own documents, made here, each with exactly the text that its readers see. */
@Timeout(60)
class DocumentConformanceTest {

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final DocumentWorkers WORKERS = TestWorkers.open();
    private static final TextExtractor EXTRACTOR = new TextExtractor(WORKERS);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private List<String> read(Saved document, MediaType type) throws IOException {
        Path file = written(document);
        assertThat(EXTRACTOR.officeFormat(FileContent.of(file))).hasValue(type);
        return EXTRACTOR.pages(FileContent.of(file), type);
    }

    private Path written(Saved document) throws IOException {
        Path file = folder.resolve("document");
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return file;
    }

    private interface Saved {
        void write(OutputStream out) throws IOException;
    }

    @Test
    void aSlideIsItsTitleItsTextItsTablesAndItsGroups() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            slide.createTextBox().setText("Winning a levy");
            slide.createTextBox().setText("First\nSecond");
            XSLFTable table = slide.createTable(2, 2);
            table.setAnchor(new Rectangle(50, 200, 300, 80));
            for (int i = 0; i < 4; i++) {
                table.getCell(i / 2, i % 2).setText("cell " + i);
            }
            XSLFGroupShape group = slide.createGroup();
            group.setAnchor(new Rectangle(50, 300, 300, 80));
            group.createTextBox().setText("Grouped");
            assertThat(read(show::write, MediaType.PPTX))
                    .singleElement()
                    .asString()
                    .containsSubsequence("Winning a levy", "First", "Second", "cell 0", "cell 1", "cell 2", "cell 3");
            assertThat(read(show::write, MediaType.PPTX).get(0)).contains("Grouped");
        }
    }

    @Test
    void whatThePresenterAloneSeesIsLeftOut() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            slide.createTextBox().setText("Seen");
            XSLFNotes notes = show.getNotesSlide(slide);
            for (XSLFTextShape shape : notes.getPlaceholders()) {
                if (shape.getTextType() == Placeholder.BODY) {
                    shape.setText("Whispered");
                }
            }
            assertThat(read(show::write, MediaType.PPTX)).containsExactly("Seen");
        }
    }

    @Test
    void theWordsOfAChartAreReadWhereItIsShown() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFChart chart = show.createChart();
            chart.setTitleText("Visits by year");
            show.createSlide().addChart(chart, new Rectangle(50, 50, 300, 200));
            XSLFChart beside = show.createChart();
            beside.setTitleText("Beside the slide");
            show.createSlide().addChart(beside, new Rectangle(-500, 50, 300, 200));
            assertThat(read(show::write, MediaType.PPTX)).containsExactly("Visits by year", "");
        }
    }

    @Test
    void tablesAndGroupsOfAnOldSlideAreRead() throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFSlide slide = show.createSlide();
            slide.addTitle().setText("Winning\na levy");
            HSLFTable table = slide.createTable(2, 2);
            for (int i = 0; i < 4; i++) {
                table.getCell(i / 2, i % 2).setText("cell " + i);
            }
            HSLFGroupShape group = slide.createGroup();
            group.setAnchor(new Rectangle(50, 300, 300, 80));
            HSLFTextBox grouped = group.createTextBox();
            grouped.setAnchor(new Rectangle(60, 310, 200, 40));
            grouped.setText("Grouped");
            assertThat(read(show::write, MediaType.PPT))
                    .containsExactly("Winning\na levy\ncell 0\tcell 1\ncell 2\tcell 3\nGrouped");
        }
    }

    @Test
    void slidesFollowTheShowAndNotTheirFiles() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            for (String text : List.of("one", "two", "three")) {
                show.createSlide().createTextBox().setText(text);
            }
            show.setSlideOrder(show.getSlides().get(2), 0);
            assertThat(read(show::write, MediaType.PPTX)).containsExactly("three", "one", "two");
        }
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            for (String text : List.of("one", "two", "three")) {
                show.createSlide().createTextBox().setText(text);
            }
            show.reorderSlide(3, 1); // they change places
            assertThat(read(show::write, MediaType.PPT)).containsExactly("three", "two", "one");
        }
    }

    @Test
    void aShowWithoutSlidesHasNoText() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            assertThat(read(show::write, MediaType.PPTX)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PPSX, slideshow.main+xml", "PPTM, presentation.macroEnabled.main+xml"})
    void showsAndDecksWithMacrosAreDecks(MediaType type, String mainPart) throws IOException {
        String family = type == MediaType.PPTM ? "application/vnd.ms-powerpoint." : OPEN_XML + "presentationml.";
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("Welcome");
            show.getPackage().replaceContentType(OPEN_XML + "presentationml.presentation.main+xml", family + mainPart);
            assertThat(read(show::write, type)).containsExactly("Welcome");
        }
    }

    @Test
    void aWordFileWithMacrosIsAWordFile() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Welcome");
            document.getPackage()
                    .replaceContentType(
                            OPEN_XML + "wordprocessingml.document.main+xml",
                            "application/vnd.ms-word.document.macroEnabled.main+xml");
            assertThat(read(document::write, MediaType.DOCM)).containsExactly("Welcome");
        }
    }

    @Test
    void tablesOfAWordFileStandInTheirPlace() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Before");
            XWPFTable table = document.createTable(2, 2);
            for (int i = 0; i < 4; i++) {
                table.getRow(i / 2).getCell(i % 2).setText("cell " + i);
            }
            document.createParagraph().createRun().setText("After");
            assertThat(read(document::write, MediaType.DOCX))
                    .singleElement()
                    .asString()
                    .containsSubsequence("Before", "cell 0", "cell 1", "cell 2", "cell 3", "After");
        }
    }

    @Test
    void whatStandsOnEveryPageOrBesideItIsLeftOut() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Draft");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Confidential");
            document.createParagraph().createRun().setText("The levy");
            XWPFComment comment = document.createComments().createComment(BigInteger.ONE);
            comment.createParagraph().createRun().setText("Really?");
            assertThat(read(document::write, MediaType.DOCX)).containsExactly("The levy");
        }
    }

    @Test
    void anyScriptIsRead() throws IOException {
        String text = "Größe, ёлка, 図書館, مكتبة, 📚 & <b>";
        try (XWPFDocument document = new XWPFDocument();
                XMLSlideShow show = new XMLSlideShow()) {
            document.createParagraph().createRun().setText(text);
            show.createSlide().createTextBox().setText(text);
            assertThat(read(document::write, MediaType.DOCX)).containsExactly(text);
            assertThat(read(show::write, MediaType.PPTX)).containsExactly(text);
        }
    }

    @Test
    void theSameWordsAreTheSameLetters() throws IOException {
        String decomposed = "cafe\u0301 refe\u00ADren\u00ADdum";
        try (XWPFDocument document = new XWPFDocument();
                XMLSlideShow show = new XMLSlideShow();
                HSLFSlideShow old = new HSLFSlideShow()) {
            document.createParagraph().createRun().setText(decomposed);
            show.createSlide().createTextBox().setText(decomposed);
            old.createSlide().createTextBox().setText(decomposed);
            assertThat(read(document::write, MediaType.DOCX)).containsExactly("caf\u00E9 referendum");
            assertThat(read(show::write, MediaType.PPTX)).containsExactly("caf\u00E9 referendum");
            assertThat(read(old::write, MediaType.PPT)).containsExactly("caf\u00E9 referendum");
        }
    }

    private static void page(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -20);
            }
            content.endText();
        }
    }

    @Test
    void pagesOfAPdfStandInTheirOrderAndEmptyOnesKeepTheirPlace() throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, "First", "goes on");
            document.addPage(new PDPage());
            page(document, "Third");
            assertThat(EXTRACTOR.pages(FileContent.of(written(document::save)), MediaType.PDF))
                    .containsExactly("First\ngoes on", "", "Third");
        }
    }

    @Test
    void aPdfThatOnlyForbidsToBeChangedIsRead() throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, "Welcome");
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            assertThat(EXTRACTOR.pages(FileContent.of(written(document::save)), MediaType.PDF))
                    .containsExactly("Welcome");
        }
    }

    @Test
    void whatAPasswordProtectsIsRefused() throws IOException {
        Path deck = OfficeFiles.encrypted(OfficeFiles.pptx(folder, List.of("Secret")));
        Path paper = OfficeFiles.encrypted(OfficeFiles.docx(folder, List.of("Secret")));
        for (Path file : List.of(deck, paper)) {
            assertThatThrownBy(() -> EXTRACTOR.officeFormat(FileContent.of(file)))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("protected by a password");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 90})
    void whatIsCutOffIsRefused(int percent) throws IOException {
        List<String> texts = List.of("One", "Two", "Three");
        for (Path whole : List.of(
                OfficeFiles.pptx(folder, texts), OfficeFiles.ppt(folder, texts), OfficeFiles.docx(folder, texts))) {
            byte[] content = Files.readAllBytes(whole);
            Path cut = written(out -> out.write(content, 0, content.length * percent / 100));
            assertThat(textOf(cut)).as(whole.toString()).isEmpty();
        }
    }

    /** As the import asks; nothing for what is refused at either question. */
    private static Optional<List<String>> textOf(Path file) {
        try {
            return EXTRACTOR
                    .officeFormat(FileContent.of(file))
                    .map(type -> EXTRACTOR.pages(FileContent.of(file), type));
        } catch (Invalid refused) {
            assertThat(refused).hasMessage("The document is damaged and cannot be read.");
            return Optional.empty();
        }
    }

    @Test
    void anotherFormatThanSaidIsRefused() {
        Path deck = OfficeFiles.pptx(folder, List.of("One"));
        for (MediaType type : List.of(MediaType.PDF, MediaType.DOC)) {
            assertThatThrownBy(() -> EXTRACTOR.pages(FileContent.of(deck), type))
                    .isInstanceOf(Invalid.class);
        }
    }

    private static void zip(OutputStream out, Map<String, String> parts) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
    }

    static Stream<Saved> others() {
        return Stream.of(
                out -> {},
                out -> out.write("PK".getBytes(StandardCharsets.US_ASCII)),
                out -> out.write("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                out -> zip(out, Map.of("read.me", "Welcome")),
                out -> zip(
                        out,
                        Map.of(
                                "mimetype", "application/vnd.oasis.opendocument.text",
                                "content.xml", "<office:document-content/>")),
                out -> zip(
                        out,
                        Map.of(
                                "[Content_Types].xml",
                                "<Override ContentType=\"" + OPEN_XML + "spreadsheetml.sheet.main+xml\"/>")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherFilesAreNoDocuments(Saved other) throws IOException {
        assertThat(EXTRACTOR.officeFormat(FileContent.of(written(other)))).isEmpty();
    }
}
