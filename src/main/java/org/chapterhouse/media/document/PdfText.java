package org.chapterhouse.media.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, page by page, as it is read: one column after the other, and without words broken at line ends. */
final class PdfText {

    private PdfText() {}

    static List<String> pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() > Refusals.MOST_PAGES) {
                throw Refusals.tooManyPages();
            }
            PDFTextStripper stripper = new ShownTextStripper(new VisibleLayers(document));
            stripper.setSortByPosition(true);
            List<String> pages = new ArrayList<>();
            int characters = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                characters += text.length();
                if (characters > Refusals.MOST_CHARACTERS) {
                    throw Refusals.tooMuchText();
                }
                pages.add(text);
            }
            return BrokenWords.joined(pages);
        } catch (InvalidPasswordException e) {
            throw Refusals.protectedByPassword();
        }
    }
}
