package org.chapterhouse.media.document;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.text.TextPosition;

/** The blocks of a page in the order in which people read them. A PDF only says where each letter stands. */
final class PageLayout {

    private PageLayout() {}

    /** @param text in the order in which it was drawn */
    static List<List<TextPosition>> blocks(List<TextPosition> text) {
        List<List<TextPosition>> blocks = new ArrayList<>();
        for (List<TextPosition> direction : Directions.apart(text)) {
            for (List<Stretch> block : Columns.of(Stretch.of(direction))) {
                blocks.add(glyphs(block));
            }
        }
        return blocks;
    }

    private static List<TextPosition> glyphs(List<Stretch> block) {
        List<TextPosition> glyphs = new ArrayList<>();
        List<TextPosition> line = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            line.addAll(block.get(i).glyphs());
            if (i == block.size() - 1 || block.get(i + 1).line() != block.get(i).line()) {
                glyphs.addAll(Tracking.closed(line));
                line.clear();
            }
        }
        return glyphs;
    }
}
