package org.chapterhouse.media.caption;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

/** Decodes the character references of HTML, such as named, numbered and the historical ones without a semicolon. */
final class CharacterReferences {

    private static final Pattern REFERENCE = Pattern.compile("&#?[0-9a-zA-Z]+;?");
    private static final Pattern TERMINATED = Pattern.compile("&#?[0-9a-zA-Z]{1,32};");
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00\\p{Cs}]");

    private CharacterReferences() {}

    /** As HTML does outside of attributes: the longest known name wins, unknown ones stay as they are. */
    static String decode(String text) {
        return decode(text, REFERENCE);
    }

    /** Only references that end with a semicolon, for text that also uses a bare ampersand. */
    static String decodeTerminated(String text) {
        return decode(text, TERMINATED);
    }

    private static String decode(String text, Pattern wanted) {
        return wanted.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decodeOne(found.group())));
    }

    /** HTML has a mark of error for zero and for halves of a pair, which jsoup lets through. */
    private static String decodeOne(String reference) {
        return NO_CHARACTER.matcher(Parser.unescapeEntities(reference, false)).replaceAll("\uFFFD");
    }
}
