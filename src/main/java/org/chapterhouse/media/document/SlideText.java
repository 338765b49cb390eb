package org.chapterhouse.media.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.ShapeContainer;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.tika.exception.TikaException;
import org.chapterhouse.media.MediaType;
import org.xml.sax.SAXException;

/** The text of slides as their audience sees it: of text boxes, tables, groups, charts and diagrams; no notes. */
final class SlideText {

    private final StringBuilder text = new StringBuilder();

    private SlideText() {}

    static List<String> pages(Path file, MediaType type)
            throws IOException, OpenXML4JException, SAXException, TikaException {
        try (ShownSlides shown = ShownSlides.open(file, type)) {
            List<? extends Slide<?, ?>> slides = shown.all();
            if (slides.size() > Refusals.MOST_PAGES) {
                throw Refusals.tooManyPages();
            }
            List<String> pages = new ArrayList<>();
            int characters = 0;
            for (Slide<?, ?> slide : slides) {
                SlideText page = new SlideText();
                page.addShapes(slide);
                characters += page.text.length();
                if (characters > Refusals.MOST_CHARACTERS) {
                    throw Refusals.tooMuchText();
                }
                pages.add(page.text.toString());
            }
            return pages;
        }
    }

    private void addShapes(ShapeContainer<?, ?> container)
            throws IOException, OpenXML4JException, SAXException, TikaException {
        for (Shape<?, ?> shape : container.getShapes()) {
            if (shape instanceof TableShape<?, ?> table) { // in a PPT it is a group as well
                addTable(table);
            } else if (shape instanceof GroupShape<?, ?> group) {
                addShapes(group);
            } else if (shape instanceof TextShape<?, ?> box) {
                addLines(box.getText());
            } else if (shape instanceof XSLFGraphicFrame frame) {
                addLines(FrameText.of(frame));
            }
        }
    }

    private void addLines(String lines) {
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> text.append(line).append('\n'));
    }

    private void addTable(TableShape<?, ?> table) {
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                TableCell<?, ?> cell = table.getCell(row, column);
                cells.append(cell == null ? "" : cell.getText().strip()).append('\t');
            }
            addLines(cells.toString());
        }
    }
}
