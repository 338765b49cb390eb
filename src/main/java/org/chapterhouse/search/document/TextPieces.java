package org.chapterhouse.search.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text brought into the form in which it is indexed. */
public final class TextPieces {

    /** Two private characters that no indexed text holds, so that they can mark words in one. */
    public static final char OPEN = '\uE000';

    public static final char CLOSE = '\uE001';

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private TextPieces() {}

    /** On one line, and free of the characters that mark found words. */
    static String clean(String text) {
        return SPACES.matcher(text.replace(OPEN, ' ').replace(CLOSE, ' '))
                .replaceAll(" ")
                .strip();
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
