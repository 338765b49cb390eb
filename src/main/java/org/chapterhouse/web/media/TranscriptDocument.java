package org.chapterhouse.web.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.SpokenText;
import org.chapterhouse.web.ui.Timecode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The transcript as a Word document (DOCX), with headings that Word's navigation and screen readers know as such. */
final class TranscriptDocument {

    private static final String GRAY = "595959";

    private final XWPFDocument document = new XWPFDocument();

    private TranscriptDocument() {}

    static byte[] of(CaptionTrack track) {
        TranscriptDocument transcript = new TranscriptDocument();
        try (XWPFDocument document = transcript.document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            transcript.write(track);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Written to memory only, this cannot fail.", e);
        }
    }

    private void write(CaptionTrack track) {
        String title = track.getRecording().getSession().getTitle();
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Chapterhouse");
        document.createStyles();
        addHeadingStyle(1, 36);
        addHeadingStyle(2, 28);
        heading(1, title);
        for (SpokenText.Paragraph paragraph : SpokenText.of(track).paragraphs()) {
            paragraph.sections().forEach(section -> heading(2, section));
            write(paragraph);
        }
    }

    private void write(SpokenText.Paragraph paragraph) {
        XWPFParagraph written = document.createParagraph();
        written.setSpacingAfter(160);
        XWPFRun time = written.createRun();
        time.setColor(GRAY);
        time.setText(Timecode.clock(paragraph.spoken().startMillis() / 1000.0) + "  ");
        if (paragraph.speaker() != null) {
            XWPFRun speaker = written.createRun();
            speaker.setBold(true);
            speaker.setText(paragraph.speaker() + ": ");
        }
        written.createRun().setText(paragraph.spoken().text());
    }

    private void heading(int level, String text) {
        XWPFParagraph heading = document.createParagraph();
        heading.setStyle("Heading" + level);
        heading.createRun().setText(text);
    }

    /** A new document has no styles at all, not even Word's own. */
    private void addHeadingStyle(int level, int halfPoints) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        style.getPPr().addNewKeepNext();
        style.addNewRPr().addNewB();
        style.getRPr().addNewSz().setVal(BigInteger.valueOf(halfPoints));
        document.getStyles().addStyle(new XWPFStyle(style));
    }
}
