package org.chapterhouse.media.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.document.BinaryWord.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.xml.sax.helpers.DefaultHandler;

/** What authors hid in a Word file or a PDF is not read. */
class HiddenTextTest {

    @TempDir
    private Path folder;

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
    void onlyThePresentFormatOfAWordFileHides() throws Exception {
        Path paper = folder.resolve("paper.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(paper)) {
            XWPFRun formerly = run(document.createParagraph(), "hidden before, shown now");
            formerly.getCTR().addNewRPr().addNewRPrChange().addNewRPr().addNewVanish();
            XWPFParagraph mark = document.createParagraph();
            mark.getCTP().addNewPPr().addNewRPr().addNewVanish();
            run(mark, "before a hidden mark");
            document.write(out);
        }
        assertThat(OfficeText.pages(paper, MediaType.DOCX).get(0).strip().lines())
                .containsExactly("hidden before, shown now", "before a hidden mark");
    }

    @Test
    void hiddenWordsOfAnOldWordFileAreLeftOut() throws Exception {
        Path paper = BinaryWord.write(
                folder.resolve("paper.doc"),
                List.of(
                        Run.plain("shown "),
                        Run.hidden("hidden "),
                        Run.plain("after\rnext "),
                        Run.deleted("deleted "),
                        Run.plain("one\r"),
                        Run.hidden("a hidden paragraph\r"),
                        Run.plain(
                                "see \u0013 HYPERLINK \"elsewhere\" \u0014the page\u0015, e\u001Fbooks\rco\u001Eop\r")),
                "what a reviewer says\r");
        assertThat(OfficeText.pages(paper, MediaType.DOC).get(0).lines())
                .containsExactly("shown after", "next one", "see the page, ebooks", "co\u2011op");
    }

    @Test
    void hiddenRowsAndDrawingsOfAWordFileAreLeftOut() throws Exception {
        assertThat(words("""
                        <w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>row</w:t></w:r></w:p></w:tc></w:tr>\
                        <w:tr><w:tc><w:p><w:r><w:t>shown</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
                        <w:p><w:r><w:drawing><docPr hidden="1"/><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>\
                        </w:txbxContent></w:drawing></w:r><w:r><w:t> beside</w:t></w:r></w:p>\
                        <w:p><w:r><w:drawing><docPr hidden="false"/><w:t> drawn</w:t></w:drawing></w:r></w:p>""")).isEqualTo("shown beside drawn");
    }

    @Test
    void deletedWordsAndThoseMovedElsewhereAreLeftOut() throws Exception {
        Path paper = folder.resolve("paper.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(paper)) {
            XWPFParagraph paragraph = document.createParagraph();
            run(paragraph, "kept");
            paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(" deleted");
            paragraph.getCTP().addNewMoveFrom().addNewR().addNewT().setStringValue(" moved");
            paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue(" added");
            document.write(out);
        }
        assertThat(OfficeText.pages(paper, MediaType.DOCX)).map(String::strip).containsExactly("kept added");
    }

    @Test
    void whatIsNestedInHiddenWordsIsHiddenAndEndsWithThem() throws Exception {
        assertThat(words("""
                        <w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr><w:r><w:t>hidden</w:t><w:txbxContent><w:p><w:r>\
                        <w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:r><w:r><w:t>hidden as well</w:t></w:r></w:p>\
                        <w:p><w:r><w:t>shown</w:t></w:r></w:p>""")).isEqualTo("shown");
    }

    /** As Tika gets to see them. */
    private static String words(String body) throws Exception {
        StringBuilder text = new StringBuilder();
        DefaultHandler reader = new DefaultHandler() {
            @Override
            public void characters(char[] characters, int start, int length) {
                text.append(characters, start, length);
            }
        };
        String document = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + body
                + "</w:document>";
        new WordParser(Set.of("Secret")).parse(new ByteArrayInputStream(document.getBytes(UTF_8)), reader);
        return text.toString();
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
            PDOptionalContentMembershipDictionary itself = new PDOptionalContentMembershipDictionary();
            itself.setOCGs(List.of(itself));
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
                content.beginMarkedContent(COSName.OC, itself);
                line(content, 525, "on a layer of nothing but itself");
                content.endMarkedContent();
                content.drawForm(form(document, off, 510, "a form that is off"));
                content.drawForm(form(document, on, 505, "a form that is on"));
                line(content, 490, "after all layers");
            });
            document.save(file.toFile());
        }
        assertThat(PdfText.pages(file).get(0).lines())
                .containsExactly(
                        "on no layer",
                        "on a layer that is on",
                        "on a layer of nothing but itself",
                        "a form that is on",
                        "after all layers");
    }

    private static PDFormXObject form(PDDocument document, PDOptionalContentGroup layer, float y, String text)
            throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.LETTER);
        form.setOptionalContent(layer);
        PDResources resources = new PDResources();
        form.setResources(resources);
        COSName font = resources.add(new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write("BT /%s 12 Tf 50 %.0f Td (%s) Tj ET"
                    .formatted(font.getName(), y, text)
                    .getBytes(US_ASCII));
        }
        return form;
    }

    @Test
    void whatLiesOutsideAPageOfAPdfIsLeftOut() throws IOException {
        for (int rotation : new int[] {0, 90, 180, 270}) {
            Path file = folder.resolve("outside.pdf");
            try (PDDocument document = new PDDocument()) {
                PDPage page = page(document, content -> {
                    line(content, 700, "inside");
                    line(content, 900, "above");
                    line(content, 150, "below");
                });
                page.setCropBox(new PDRectangle(20, 200, 592, 592));
                page.setRotation(rotation);
                document.save(file.toFile());
            }
            assertThat(PdfText.pages(file).get(0).strip()).isEqualTo("inside");
        }
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
