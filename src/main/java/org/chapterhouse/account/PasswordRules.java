package org.chapterhouse.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which new passwords are accepted, after NIST SP 800-63B and ASVS 5: length counts, the kind of characters does not,
 * and what is tried first is refused.
 */
public final class PasswordRules {

    /** In characters as people count them (Unicode code points). */
    public static final int MIN_LENGTH = 12;

    public static final int MAX_LENGTH = 128;

    private static final String SITE = "chapterhouse";
    private static final int MIN_DISTINCT = 5;
    private static final int MIN_RUN = 3;
    private static final int MIN_CONTEXT_WORD = 3;
    /** What has to be left of a password without the words that anybody who knows the person would try. */
    private static final int MIN_OWN = 8;

    private static final List<String> ROWS = List.of(
            "01234567890",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiop",
            "azertyuiop",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p");
    private static final Pattern COMMON = Pattern.compile(
            "(?:password|passwort|passphrase|passwd|pass|word|letmein|welcome"
                    + "|login|signin|changeme|change|default|secret|admin|administrator|root|user|guest|test|demo|qwerty|qwertz|azerty"
                    + "|asdf|zxcv|iloveyou|love|you|monkey|dragon|football|baseball|sunshine|princess|superman|batman|master|shadow"
                    + "|trustno|whatever|library|libraries|librarian|book|books|reading|read|correcthorsebatterystaple"
                    + "|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october"
                    + "|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|abc|my|the|is|it|this|i|a|one|two)+");

    private PasswordRules() {}

    /**
     * The first rule that a new password breaks.
     *
     * @param known what others may know about the person, such as name and e-mail address
     */
    public static Optional<Weakness> findWeakness(String password, String... known) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(Weakness.TOO_LONG);
        }
        String plain = plain(password);
        if (plain.codePoints().distinct().count() < MIN_DISTINCT || repeatsShortUnit(plain)) {
            return Optional.of(Weakness.REPEATED);
        }
        if (inRuns(plain) * 3 > plain.length() * 2) {
            return Optional.of(Weakness.SEQUENCE);
        }
        if (COMMON.matcher(letters(plain)).matches()) {
            return Optional.of(Weakness.COMMON);
        }
        return withoutContext(plain, known).length() < MIN_OWN ? Optional.of(Weakness.PERSONAL) : Optional.empty();
    }

    /** @throws WeakPassword when a rule is broken */
    static void check(String password, String... known) {
        findWeakness(password, known).ifPresent(weakness -> {
            throw new WeakPassword(weakness);
        });
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The password as a word: usual substitutions undone, the digits and signs that people append gone. */
    private static String letters(String plain) {
        return plain.replaceAll("[\\d\\W_]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i')
                .replaceAll("[^\\p{L}]", "");
    }

    private static boolean repeatsShortUnit(String plain) {
        return Pattern.matches("(?s)(.{1,6}?)\\1+.{0,2}", plain);
    }

    /** How many characters belong to stretches of at least three that follow a row of {@link #ROWS}, up or down. */
    private static int inRuns(String plain) {
        int covered = 0;
        int start = 0;
        for (int end = 1; end <= plain.length(); end++) {
            if (end == plain.length() || !followsRow(plain.substring(start, end + 1))) {
                int run = end - start;
                covered += run >= MIN_RUN ? run : 0;
                start = run >= MIN_RUN || run == 1 ? end : end - 1;
            }
        }
        return covered;
    }

    private static boolean followsRow(String part) {
        String backward = new StringBuilder(part).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(part) || row.contains(backward));
    }

    private static String withoutContext(String plain, String... known) {
        String rest = plain;
        List<String> words = Stream.concat(Stream.of(SITE), Arrays.stream(known).flatMap(PasswordRules::words))
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static Stream<String> words(String known) {
        String plain = known == null ? "" : plain(known);
        return Stream.concat(Stream.of(plain), Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= MIN_CONTEXT_WORD);
    }
}
