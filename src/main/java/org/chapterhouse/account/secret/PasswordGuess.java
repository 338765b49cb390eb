package org.chapterhouse.account.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Match;

/**
 * How soon somebody who tries passwords, and knows the person, would come to a given one: zxcvbn's estimate.
 *
 * <p>It comes with the 30,000 most common passwords, from Mark Burnett's list of ten million, with those that are names
 * or ordinary words in its lists of these instead (MIT License). A password that is in a list, also backward, in
 * capitals or with digits for letters, has far fewer guesses than needed.
 */
final class PasswordGuess {

    /**
     * More than the 100 million that zxcvbn gives any three parts, however common, such as {@code welcome}, {@code admin}
     * and {@code 99}.
     */
    private static final double ENOUGH = 3e8;

    /**
     * In code points; what comes after is not looked at, since the time grows with more than the square of the length.
     * No long password is lost by that, unless it begins with this many that are guessed at once.
     */
    private static final int JUDGED = 64;

    private static final int MIN_DISTINCT = 5;
    private static final int MIN_KNOWN_WORD = 3;

    /**
     * Signs read as letters, and the digits that are read so too. zxcvbn tries all combinations of such characters, which
     * takes seconds where a password has many; with the digits alone they are few. No digit is read as a c or x.
     */
    private static final String SIGNS = "@$!|+({[<%";

    private static final String SAME = "45117_____";

    private static final String PERSONAL = "user_inputs";
    private static final String SITE = "chapterhouse";
    /** Known from a comic, and from each advice on passwords since. */
    private static final Dictionary FAMOUS = new Dictionary("famous", List.of("correcthorsebatterystaple"));

    private static final Zxcvbn WITH_WORDS = load(true);
    private static final Zxcvbn WITHOUT_WORDS = load(false);

    private PasswordGuess() {}

    /**
     * Why a password is guessed too soon; empty if it is not.
     *
     * @param known what others may know about the person, such as name and e-mail address; null for unknown
     */
    static Optional<Weakness> findWeakness(String password, String... known) {
        String judged = respelled(beginning(plain(password)));
        if (judged.codePoints().distinct().count() < MIN_DISTINCT) {
            return Optional.of(Weakness.REPEATED);
        }
        Strength strength = WITH_WORDS.measure(judged, words(known));
        return strength.getGuesses() < ENOUGH ? Optional.of(reason(judged, strength)) : Optional.empty();
    }

    /** Lists have the likes of {@code qwertyuiop} too, but to people it is rather a row of keys. */
    private static Weakness reason(String judged, Strength strength) {
        Strength shape = WITHOUT_WORDS.measure(judged);
        if (mostly(shape, match -> match.pattern == Pattern.Repeat)) {
            return Weakness.REPEATED;
        }
        if (mostly(shape, match -> match.pattern == Pattern.Sequence || match.pattern == Pattern.Spatial)) {
            return Weakness.SEQUENCE;
        }
        boolean personal = mostly(strength, match -> PERSONAL.equals(match.dictionaryName));
        return personal ? Weakness.PERSONAL : Weakness.COMMON;
    }

    private static boolean mostly(Strength strength, Predicate<Match> kind) {
        int length = strength.getSequence().stream()
                .filter(kind)
                .mapToInt(Match::tokenLength)
                .sum();
        return length * 2 >= strength.getPassword().length();
    }

    /** Capitals earn nothing here, as the rules promise. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String beginning(String text) {
        boolean longer = text.codePointCount(0, text.length()) > JUDGED;
        return longer ? text.substring(0, text.offsetByCodePoints(0, JUDGED)) : text;
    }

    private static String respelled(String text) {
        String respelled = text;
        for (int i = 0; i < SIGNS.length(); i++) {
            respelled = respelled.replace(SIGNS.charAt(i), SAME.charAt(i));
        }
        return respelled;
    }

    private static Dictionary respelled(Dictionary list) {
        return new Dictionary(
                list.getName(),
                list.getFrequencies().stream()
                        .map(PasswordGuess::respelled)
                        .distinct()
                        .toList());
    }

    private static List<String> words(String... known) {
        return Stream.concat(Stream.of(SITE), Arrays.stream(known).flatMap(PasswordGuess::words))
                .filter(word -> word.length() >= MIN_KNOWN_WORD)
                .map(PasswordGuess::respelled)
                .distinct()
                .toList();
    }

    /** As it is, in parts, and in the ways people write these together, in either order. */
    private static Stream<String> words(String known) {
        String plain = known == null ? "" : plain(known);
        return Stream.concat(Stream.of(plain), Arrays.stream(plain.split("@")).flatMap(PasswordGuess::forms));
    }

    private static Stream<String> forms(String text) {
        List<String> parts = List.of(text.split("[^\\p{L}\\p{N}]+"));
        List<String> backward = new ArrayList<>(parts);
        Collections.reverse(backward);
        Stream<String> joined = Stream.of("", " ", "-", ".", "_")
                .flatMap(sign -> Stream.of(String.join(sign, parts), String.join(sign, backward)));
        return Stream.concat(parts.stream(), joined);
    }

    private static Zxcvbn load(boolean words) {
        try {
            ZxcvbnBuilder builder = new ZxcvbnBuilder().keyboards(StandardKeyboards.loadAllKeyboards());
            if (words) {
                StandardDictionaries.loadAllDictionaries().stream()
                        .map(PasswordGuess::respelled)
                        .forEach(builder::dictionary);
                builder.dictionary(FAMOUS);
            }
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
