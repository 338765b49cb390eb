package org.chapterhouse.media.document;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TextBox;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small PowerPoint and Word files for tests, written by POI. */
public final class OfficeFiles {

    private OfficeFiles() {}

    /** A PPTX with one text box a slide. */
    public static Path pptx(Path folder, List<String> slides) {
        return deck(new XMLSlideShow(), folder.resolve("deck.pptx"), slides);
    }

    public static Path ppt(Path folder, List<String> slides) {
        return deck(new HSLFSlideShow(), folder.resolve("deck.ppt"), slides);
    }

    private static Path deck(SlideShow<?, ?> show, Path file, List<String> slides) {
        return write(file, out -> {
            try (show) {
                for (String text : slides) {
                    TextBox<?, ?> box = show.createSlide().createTextBox();
                    box.setAnchor(new Rectangle(40, 40, 600, 200));
                    box.setText(text);
                }
                show.write(out);
            }
        });
    }

    /** A DOCX of paragraphs; one that is a form feed breaks the page. */
    public static Path docx(Path folder, List<String> paragraphs) {
        XWPFDocument document = new XWPFDocument();
        for (String text : paragraphs) {
            if (text.equals("\f")) {
                document.createParagraph().createRun().addBreak(BreakType.PAGE);
            } else {
                document.createParagraph().createRun().setText(text);
            }
        }
        return write(folder.resolve("paper.docx"), out -> {
            try (document) {
                document.write(out);
            }
        });
    }

    /** The file as Office saves it with a password. */
    public static Path encrypted(Path file) {
        return write(file.resolveSibling("encrypted-" + file.getFileName()), out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (OutputStream content = encryptor.getDataStream(container)) {
                    Files.copy(file, content);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
                container.writeFilesystem(out);
            }
        });
    }

    private static Path write(Path file, Content content) {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.writeTo(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
