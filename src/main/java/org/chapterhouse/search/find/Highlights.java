package org.chapterhouse.search.find;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.search.document.TextPieces;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.MarkedText.Mark;

/** The marks Elasticsearch sets around found words: {@link TextPieces#OPEN} and {@link TextPieces#CLOSE}. */
final class Highlights {

    private Highlights() {}

    /** @param highlighted the whole text of a field with marks in it */
    static MarkedText read(String highlighted) {
        StringBuilder text = new StringBuilder(highlighted.length());
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < highlighted.length(); i++) {
            char c = highlighted.charAt(i);
            if (c == TextPieces.OPEN) {
                from = text.length();
            } else if (c == TextPieces.CLOSE) {
                marks.add(new Mark(from, text.length()));
            } else {
                text.append(c);
            }
        }
        return new MarkedText(text.toString(), marks);
    }
}
