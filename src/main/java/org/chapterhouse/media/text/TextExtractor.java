package org.chapterhouse.media.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chapterhouse.problem.Invalid;

/** Reads the text of a PDF, a string a page. Stateless. */
public class TextExtractor {

    private static final int MOST_PAGES = 2000;

    /**
     * @return one entry a page, in order; an entry is empty where the page holds no text
     * @throws Invalid if the file is damaged, encrypted or has more than 2,000 pages
     */
    public List<String> pages(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Invalid("The PDF has more than %,d pages.".formatted(MOST_PAGES));
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                // The database keeps no NUL, and a broken font can yield some.
                pages.add(stripper.getText(document).replace("\0", "").strip());
            }
            return pages;
        } catch (IOException e) {
            throw new Invalid("The PDF cannot be read: " + e.getMessage());
        }
    }
}
