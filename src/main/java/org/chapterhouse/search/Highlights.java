package org.chapterhouse.search;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.search.MarkedText.Mark;

/** The marks Elasticsearch sets around found words: two private characters, which no indexed text holds. */
final class Highlights {

    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    private Highlights() {
    }

    /** @param highlighted the whole text of a field with marks in it */
    static MarkedText read(String highlighted) {
        StringBuilder text = new StringBuilder(highlighted.length());
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (char c : highlighted.toCharArray()) {
            if (c == OPEN) {
                from = text.length();
            } else if (c == CLOSE) {
                marks.add(new Mark(from, text.length()));
            } else {
                text.append(c);
            }
        }
        return new MarkedText(text.toString(), marks);
    }
}
