package org.chapterhouse.media.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TextBox;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.problem.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** What authors hid is neither read nor drawn. */
class HiddenContentTest {

    @TempDir
    private Path folder;

    @Test
    void hiddenSlidesAreLeftOutAndDoNotCount() throws Exception {
        for (MediaType type : List.of(MediaType.PPTX, MediaType.PPT)) {
            Path deck = deck(type, show -> {
                write(slide(show), "First");
                Slide<?, ?> hidden = slide(show);
                write(hidden, "Answers");
                hidden.setHidden(true);
                write(slide(show), "Last");
            });
            assertThat(OfficeText.pages(deck, type)).map(String::strip).containsExactly("First", "Last");
            assertThat(SlideDrawing.jpeg(deck, type, 2, 100)).isNotEmpty();
            assertThatThrownBy(() -> SlideDrawing.jpeg(deck, type, 3, 100)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whatLiesBesideASlideIsLeftOut() throws Exception {
        for (MediaType type : List.of(MediaType.PPTX, MediaType.PPT)) {
            Path deck = deck(type, show -> {
                Slide<?, ?> slide = slide(show);
                write(slide, "On the slide");
                box(slide, "To its right", show.getPageSize().width + 20, 40);
                box(slide, "Above it", 40, -300);
                box(slide, "Across the edge", show.getPageSize().width - 50, 300);
            });
            assertThat(OfficeText.pages(deck, type).get(0).strip().lines().filter(line -> !line.isBlank()))
                    .containsExactly("On the slide", "Across the edge");
        }
    }

    @Test
    void aGroupIsJudgedByWhereItsShapesAreOnTheSlide() throws Exception {
        Path deck = deck(MediaType.PPTX, show -> {
            GroupShape<?, ?> group = slide(show).createGroup();
            group.setAnchor(new Rectangle(0, 0, 1_500, 200));
            group.setInteriorAnchor(new Rectangle(5_000, 5_000, 15_000, 2_000));
            group(group, "Shown", 5_100);
            group(group, "Beside", 15_000);
        });
        assertThat(OfficeText.pages(deck, MediaType.PPTX)).map(String::strip).containsExactly("Shown");
    }

    @Test
    void aGroupThatDoesNotSayWhereItIsIsShown() throws Exception {
        Path deck = deck(MediaType.PPTX, show -> {
            Slide<?, ?> slide = slide(show);
            slide.createGroup().createTextBox().setText("Somewhere");
            box(slide, "Beside", -500, 40);
        });
        assertThat(OfficeText.pages(deck, MediaType.PPTX)).map(String::strip).containsExactly("Somewhere");
    }

    @Test
    void aShapeThatIsHiddenOnASlideIsLeftOut() throws Exception {
        Path deck = deck(MediaType.PPTX, show -> {
            XSLFTextBox hidden = ((XMLSlideShow) show).createSlide().createTextBox();
            hidden.setText("Hidden in the selection pane");
            ((org.openxmlformats.schemas.presentationml.x2006.main.CTShape) hidden.getXmlObject())
                    .getNvSpPr()
                    .getCNvPr()
                    .setHidden(true);
        });
        assertThat(OfficeText.pages(deck, MediaType.PPTX)).map(String::strip).containsExactly("");
    }

    @Test
    void hiddenWordsOfAWordFileAreLeftOut() throws Exception {
        Path paper = folder.resolve("paper.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(paper)) {
            style(document, "Secret", null);
            style(document, "TopSecret", "Secret");
            XWPFParagraph mixed = document.createParagraph();
            run(mixed, "shown ");
            run(mixed, "directly hidden ").setVanish(true);
            run(mixed, "after");
            run(document.createParagraph(), "hidden by a style").setStyle("TopSecret");
            XWPFParagraph secret = document.createParagraph();
            secret.setStyle("Secret");
            run(secret, "hidden paragraph");
            XWPFParagraph partly = document.createParagraph();
            partly.setStyle("Secret");
            run(partly, "shown again").setVanish(false);
            document.write(out);
        }
        assertThat(OfficeText.pages(paper, MediaType.DOCX).get(0).strip().lines())
                .containsExactly("shown after", "shown again");
    }

    @Test
    void layersOfAPdfThatAreOffAreLeftOut() throws IOException {
        Path file = folder.resolve("layers.pdf");
        try (PDDocument document = new PDDocument()) {
            PDOptionalContentGroup on = new PDOptionalContentGroup("on");
            PDOptionalContentGroup off = new PDOptionalContentGroup("off");
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(on);
            layers.addGroup(off);
            layers.setGroupEnabled(on, true);
            layers.setGroupEnabled(off, false);
            document.getDocumentCatalog().setOCProperties(layers);
            PDOptionalContentMembershipDictionary both = new PDOptionalContentMembershipDictionary();
            both.setOCGs(List.of(on, off));
            both.setVisibilityPolicy(COSName.ALL_ON);
            page(document, content -> {
                line(content, 700, "on no layer");
                content.beginMarkedContent(COSName.OC, on);
                line(content, 650, "on a layer that is on");
                content.endMarkedContent();
                content.beginMarkedContent(COSName.OC, off);
                content.beginMarkedContent(COSName.P);
                line(content, 600, "off");
                content.endMarkedContent();
                content.endMarkedContent();
                content.beginMarkedContent(COSName.OC, both);
                line(content, 550, "only with both");
                content.endMarkedContent();
                line(content, 500, "after all layers");
            });
            document.save(file.toFile());
        }
        assertThat(PdfText.pages(file).get(0).lines())
                .containsExactly("on no layer", "on a layer that is on", "after all layers");
    }

    @Test
    void whatLiesOutsideAPageOfAPdfIsLeftOut() throws IOException {
        for (int rotation : new int[] {0, 90, 180, 270}) {
            Path file = folder.resolve("outside.pdf");
            try (PDDocument document = new PDDocument()) {
                PDPage page = page(document, content -> {
                    line(content, 700, "inside");
                    line(content, 900, "above");
                    line(content, -50, "below");
                });
                page.setRotation(rotation);
                document.save(file.toFile());
            }
            assertThat(PdfText.pages(file).get(0).strip()).isEqualTo("inside");
        }
    }

    private Path deck(MediaType type, Consumer<SlideShow<?, ?>> content) throws IOException {
        Path file = folder.resolve("deck." + type);
        try (SlideShow<?, ?> show = type == MediaType.PPTX ? new XMLSlideShow() : new HSLFSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(show);
            show.write(out);
        }
        return file;
    }

    private static Slide<?, ?> slide(SlideShow<?, ?> show) {
        try {
            return show.createSlide();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Slide<?, ?> slide, String text) {
        box(slide, text, 40, 40);
    }

    private static void box(Slide<?, ?> slide, String text, int x, int y) {
        TextBox<?, ?> box = slide.createTextBox();
        box.setAnchor(new Rectangle(x, y, 200, 100));
        box.setText(text);
    }

    private static void group(GroupShape<?, ?> group, String text, int x) {
        TextBox<?, ?> box = group.createTextBox();
        box.setAnchor(new Rectangle(x, 5_100, 2_000, 1_000));
        box.setText(text);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    /** A hidden style, by itself or by the one it is based on. */
    private static void style(XWPFDocument document, String id, String base) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(id);
        if (base == null) {
            style.addNewRPr().addNewVanish();
        } else {
            style.addNewBasedOn().setVal(base);
        }
        (document.getStyles() == null ? document.createStyles() : document.getStyles()).addStyle(new XWPFStyle(style));
    }

    private static PDPage page(PDDocument document, Drawing drawing) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            drawing.draw(content);
        }
        return page;
    }

    private static void line(PDPageContentStream content, float y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, y);
        content.showText(text);
        content.endText();
    }

    private interface Drawing {
        void draw(PDPageContentStream content) throws IOException;
    }
}
