package org.chapterhouse.search;

import java.util.ArrayList;
import java.util.List;

/** Text brought into the form in which it is indexed. */
final class TextPieces {

    private TextPieces() {
    }

    /** On one line, and free of the characters that {@link Highlights} uses as marks. */
    static String clean(String text) {
        return text.replace(Highlights.OPEN, ' ').replace(Highlights.CLOSE, ' ')
                .replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** The cleaned text in pieces of at most so many characters, cut between words where possible; none if it is blank. */
    static List<String> of(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = clean(text);
        while (rest.length() > most) {
            int space = rest.lastIndexOf(' ', most);
            int end = space > 0 ? space : most - (Character.isHighSurrogate(rest.charAt(most - 1)) ? 1 : 0);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }
}
