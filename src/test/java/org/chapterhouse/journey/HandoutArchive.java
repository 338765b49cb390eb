package org.chapterhouse.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** An archive of one session, for members only, that has a handout with one sentence a page. */
final class HandoutArchive {

    static final String SESSION = "a-session-with-a-handout";
    static final String TITLE = "Checklist of the day";

    private static final String MANIFEST = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "handout-journey", "title": "A handout"},
             "sessions": [{"id": "%1$s", "slug": "%1$s", "title": "A session with a handout", "programs": ["cae"],
              "visibility": "members", "materials":
              [{"id": "the-handout", "title": "%2$s", "kind": "handout", "file": "handout.pdf"}]}]}""";

    private HandoutArchive() {}

    static byte[] zip(String... pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(MANIFEST.formatted(SESSION, TITLE).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("handout.pdf"));
            write(zip, pages);
            zip.closeEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream file, String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            file.write(bytes.toByteArray());
        }
    }
}
