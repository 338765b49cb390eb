package org.chapterhouse.media.caption;

/**
 * What regular expressions say about single characters, without the expressions: captions of an archive have hundreds of
 * thousands of cues, and most of the time of an import was spent on matching them.
 */
final class CharacterClasses {

    /** The first character of a script without spaces between words. */
    private static final int FIRST_UNSPACED = 0x0E00;

    private CharacterClasses() {}

    /** Runs of white space and no-break spaces as one space each, none at the ends. */
    static String singleSpaced(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c) || c == '\u00A0') {
                between = true;
            } else {
                single.append(between ? " " : "").append(c);
                between = false;
            }
        }
        return single.toString().strip();
    }

    /** {@code \s} */
    static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** {@code [\p{L}\p{N}]} */
    static boolean isLetterOrNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(c);
        };
    }

    /** {@code \p{M}} */
    static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Whether its script puts no space between words. */
    static boolean isUnspaced(int c) {
        return c >= FIRST_UNSPACED
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, THAI -> true;
                    default -> false;
                };
    }
}
