package org.chapterhouse.media.caption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the character references of HTML, such as named, numbered and the historical ones without a semicolon. */
final class CharacterReferences {

    private static final String TABLE = "named-character-references.txt";
    private static final Map<String, String> NAMED = load();
    private static final int LONGEST_NAME = 32;

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[xX]([0-9a-fA-F]+);?|#([0-9]+);?|([0-9a-zA-Z]{1," + LONGEST_NAME + "};?))");
    private static final int HEXADECIMAL = 1;
    private static final int DECIMAL = 2;
    private static final int NAME = 3;
    private static final Pattern TERMINATED = Pattern.compile("&#?[0-9a-zA-Z]{1," + LONGEST_NAME + "};");

    private static final int WINDOWS_FIRST = 0x80;
    private static final String WINDOWS_1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160"
            + "\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A"
            + "\u0153\u009D\u017E\u0178";

    private CharacterReferences() {}

    /** As HTML does outside of attributes: the longest known name wins, unknown ones stay as they are. */
    static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded(found)));
    }

    /** Only references that end with a semicolon, for text that also uses a bare ampersand. */
    static String decodeTerminated(String text) {
        return TERMINATED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decode(found.group())));
    }

    private static String decoded(MatchResult reference) {
        if (reference.group(HEXADECIMAL) != null) {
            return character(reference.group(HEXADECIMAL), 16);
        }
        if (reference.group(DECIMAL) != null) {
            return character(reference.group(DECIMAL), 10);
        }
        return named(reference.group(NAME));
    }

    private static String named(String name) {
        for (int length = name.length(); length > 0; length--) {
            String characters = NAMED.get(name.substring(0, length));
            if (characters != null) {
                return characters + name.substring(length);
            }
        }
        return "&" + name;
    }

    private static String character(String digits, int radix) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        int codePoint = significant.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(significant, radix);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (codePoint == 0 || surrogate || !Character.isValidCodePoint(codePoint)) {
            return "\uFFFD";
        }
        int windows = codePoint - WINDOWS_FIRST;
        boolean mistaken = windows >= 0 && windows < WINDOWS_1252.length();
        return mistaken ? WINDOWS_1252.substring(windows, windows + 1) : Character.toString(codePoint);
    }

    private static Map<String, String> load() {
        Map<String, String> named = new HashMap<>();
        try (BufferedReader table = new BufferedReader(
                new InputStreamReader(CharacterReferences.class.getResourceAsStream(TABLE), UTF_8))) {
            table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(entry -> named.put(entry[0], characters(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(named);
    }

    private static String characters(String[] entry) {
        int[] codePoints = Arrays.stream(entry)
                .skip(1)
                .mapToInt(hex -> Integer.parseInt(hex, 16))
                .toArray();
        return new String(codePoints, 0, codePoints.length);
    }
}
