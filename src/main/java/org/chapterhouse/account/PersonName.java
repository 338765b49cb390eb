package org.chapterhouse.account;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.chapterhouse.problem.Invalid;

/** A name that people give to themselves or to a token. */
public final class PersonName {

    static final int MAX_LENGTH = 100;

    /**
     * Signs that are not seen, or turn the direction of what follows; joiners belong to words of some languages. Fillers of
     * Hangul and two vowels of Khmer are letters to Unicode, and yet nothing is drawn for them.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\uffa0&&[^\\u200c\\u200d]]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private PersonName() {}

    /** @throws Invalid without letters and digits, when longer than 100 characters or not one line of text */
    public static String normalized(String name) {
        String composed = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
        String normalized = SPACE.matcher(UNSEEN.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (normalized.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new Invalid("problem.name.missing");
        }
        if (normalized.length() > MAX_LENGTH || normalized.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("signup.name.long", MAX_LENGTH);
        }
        return normalized;
    }
}
