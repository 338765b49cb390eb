package org.chapterhouse.media.caption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may be the name of a speaker before the words of a cue: {@code Dana Whitfield: …}, {@code >> DANA: …} or
 * {@code - [Dana] …}.
 *
 * @param marked whether brackets or {@code >>} around it say that it is no part of the speech
 * @param words  what follows it
 */
record SpeakerLabel(String name, boolean marked, String words) {

    private static final String NAME = "(\\p{L}[^\\n:<>\\[\\]{}!?;\"\u201C\u201D\u2026=|]{0,58}?)";
    private static final Pattern COLON =
            Pattern.compile("\\s*(>>+\\s*|[-\u2013\u2014]\\s+)?" + NAME + "\\s?:\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern BRACKETS =
            Pattern.compile("\\s*(?:>>+\\s*|[-\u2013\u2014]\\s*)\\[" + NAME + "]:?\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:speaker|participant|panelist|voice|person)[ _-]?\\d{1,3}");
    private static final int MOST_WORDS = 5;
    private static final Set<String> NO_NAMES = read("no-names.txt");
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "den", "la", "le", "y", "bin", "al");

    /** The label that opens a text, if something has the form of one. */
    static Optional<SpeakerLabel> of(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('[') < 0) {
            return Optional.empty();
        }
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return named(brackets.group(1), true, brackets.group(2));
        }
        Matcher colon = COLON.matcher(text);
        if (colon.matches()) {
            boolean marked = colon.group(1) != null && colon.group(1).startsWith(">>");
            return named(colon.group(2), marked, colon.group(3));
        }
        return Optional.empty();
    }

    private static Optional<SpeakerLabel> named(String name, boolean marked, String words) {
        boolean plausible =
                Arrays.stream(words(name)).noneMatch(SpeakerLabel::isNoName) && words(name).length <= MOST_WORDS;
        return plausible || NUMBERED.matcher(name).matches()
                ? Optional.of(new SpeakerLabel(name.strip(), marked, words))
                : Optional.empty();
    }

    /** Written as names are: each word with a capital letter or in a script without any. */
    boolean isWrittenAsName() {
        return NUMBERED.matcher(name).matches()
                || Arrays.stream(words(name)).allMatch(word -> isCapital(word) || PARTICLES.contains(word));
    }

    boolean hasSeveralWords() {
        return words(name).length > 1;
    }

    boolean isUpperCase() {
        return name.length() > 2
                && name.equals(name.toUpperCase(Locale.ROOT))
                && !name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static String[] words(String name) {
        return REMARK.matcher(name).replaceFirst("").strip().split("\\s+");
    }

    private static boolean isCapital(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isLetter(first) && !Character.isLowerCase(first)
                || first == '&';
    }

    private static boolean isNoName(String word) {
        return word.isEmpty() || NO_NAMES.contains(word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}']", ""));
    }

    private static Set<String> read(String resource) {
        try (InputStream in = SpeakerLabel.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
