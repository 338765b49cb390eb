package org.chapterhouse.search.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in which the words that were looked for are marked. Plain text, never HTML.
 *
 * @param marks in order, not overlapping, none empty
 */
public record MarkedText(String text, List<Mark> marks) {

    /** A marked stretch: offsets into the text in UTF-16 code units, the end exclusive. */
    public record Mark(int from, int to) {}

    /** A piece of the text that is marked throughout or not at all. */
    public record Part(String text, boolean marked) {}

    public MarkedText {
        marks = List.copyOf(marks);
    }

    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of());
    }

    /** The text in pieces, for a page to show; together they are the whole text. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int shown = 0;
        for (Mark mark : marks) {
            if (mark.from() > shown) {
                parts.add(new Part(text.substring(shown, mark.from()), false));
            }
            parts.add(new Part(text.substring(mark.from(), mark.to()), true));
            shown = mark.to();
        }
        if (shown < text.length()) {
            parts.add(new Part(text.substring(shown), false));
        }
        return parts;
    }
}
