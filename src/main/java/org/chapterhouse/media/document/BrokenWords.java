package org.chapterhouse.media.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins words that are broken at the end of a line, so that they are found. The hyphen stays where it belongs to the
 * word, which the rest of the document tells best.
 */
final class BrokenWords {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final String HYPHENS = "-\u2010" + SOFT_HYPHEN;
    /** What stands around a word. */
    private static final String OUTSIDE = "^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$";

    /** They begin words with a hyphen and none without. */
    private static final Set<String> BEFORE_HYPHEN = Set.of("well", "self", "half", "cross");
    /** After them a hyphen stands for a part of the word that comes later: "pre- and postwar". */
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "to");
    /** Their hyphen is seldom written: "without", "newsletter". */
    private static final Set<String> GROWING_TOGETHER =
            Set.of("with", "over", "under", "some", "every", "there", "where", "here", "news", "work", "after", "back");

    private static final int LEAST_OF_A_WORD = 4;

    private final Set<String> words = new HashSet<>();

    private BrokenWords() {}

    /** @return the pages with the second part of each broken word on the line of the first */
    static List<String> joined(List<String> pages) {
        BrokenWords document = new BrokenWords();
        pages.forEach(document::learn);
        return pages.stream().map(document::joined).toList();
    }

    /** Takes whole words alone. */
    private void learn(String page) {
        String before = "";
        for (String line : page.split("\\R")) {
            boolean brokenBefore = isBroken(before);
            boolean broken = isBroken(line);
            List<String> tokens = List.of(line.strip().split("\\s+"));
            tokens.subList(brokenBefore ? 1 : 0, Math.max(brokenBefore ? 1 : 0, tokens.size() - (broken ? 1 : 0)))
                    .forEach(token -> words.add(plain(token)));
            before = line;
        }
    }

    private static String plain(String token) {
        return token.replace("\u00AD", "")
                .replace('\u2010', '-')
                .replaceAll(OUTSIDE, "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isBroken(String line) {
        String end = line.stripTrailing();
        return end.length() > 1
                && HYPHENS.indexOf(end.charAt(end.length() - 1)) >= 0
                && Character.isLetterOrDigit(end.codePointBefore(end.length() - 1));
    }

    private String joined(String page) {
        List<String> lines = new ArrayList<>();
        for (String line : page.split("\\R")) {
            String rest = lines.isEmpty() ? line : moved(lines, line);
            if (!rest.isEmpty() || line.isEmpty()) {
                lines.add(rest);
            }
        }
        return String.join("\n", lines);
    }

    /** What is left of the line when the end of a word has gone to the one before. */
    private String moved(List<String> lines, String line) {
        String before = lines.get(lines.size() - 1).stripTrailing();
        String[] tokens = line.strip().split("\\s+", 2);
        if (!isBroken(before) || tokens[0].isEmpty() || !Character.isLetterOrDigit(tokens[0].codePointAt(0))) {
            return line;
        }
        String first = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1);
        char hyphen = before.charAt(before.length() - 1);
        if (hyphen != SOFT_HYPHEN && isLeftOpen(first, tokens[0])) {
            return line;
        }
        boolean keeps = hyphen != SOFT_HYPHEN && keepsHyphen(first, tokens[0]);
        lines.set(lines.size() - 1, before.substring(0, before.length() - (keeps ? 0 : 1)) + tokens[0]);
        return tokens.length == 1 ? "" : tokens[1];
    }

    private boolean isLeftOpen(String first, String second) {
        return CONJUNCTIONS.contains(second) && !words.contains(plain(first + second));
    }

    private boolean keepsHyphen(String first, String second) {
        String whole = plain(first + second);
        if (words.contains(plain(first + "-" + second))) {
            return true;
        }
        return !words.contains(whole)
                && (!isSameCase(first, second) || BEFORE_HYPHEN.contains(last(first)) || areWords(last(first), second));
    }

    /** The part of a word that has a hyphen already. */
    private static String last(String word) {
        String plain = plain(word);
        return plain.substring(plain.lastIndexOf('-') + 1);
    }

    /** Whether the second part goes on as the first ends; a name, an abbreviation or a number keeps its hyphen. */
    private static boolean isSameCase(String first, String second) {
        int end = first.codePointBefore(first.length());
        int start = second.codePointAt(0);
        boolean small = Character.isLowerCase(end) && Character.isLowerCase(start);
        boolean large = Character.isUpperCase(end) && Character.isUpperCase(start);
        return last(first).length() > 1 && (small || large);
    }

    private boolean areWords(String first, String second) {
        return Stream.of(first, plain(second))
                        .allMatch(part -> part.length() >= LEAST_OF_A_WORD && words.contains(part))
                && !GROWING_TOGETHER.contains(first);
    }
}
