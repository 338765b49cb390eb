package org.chapterhouse.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The public name of something in an address: lower-case letters of any script, digits and single hyphens, 1 to 120
 * characters.
 */
public record Slug(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+)*");
    private static final int LONGEST = 120;

    public Slug {
        if (value == null || !isOne(value)) {
            throw new IllegalArgumentException(
                    "“" + value + "” is not a short name of lowercase letters, digits and single hyphens.");
        }
    }

    /** Whether this could be one at all; what comes from an address may be anything. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    /**
     * A slug for any title or name: accents dropped, everything else that is no letter or digit becomes a hyphen. Other
     * scripts keep their letters.
     *
     * @throws IllegalArgumentException if nothing is left
     */
    public static Slug of(String title) {
        String plain = Normalizer.normalize(
                Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{InCombiningDiacriticalMarks}+", ""),
                Normalizer.Form.NFC);
        String hyphened =
                plain.toLowerCase(Locale.ROOT).replaceAll("[’'ʻ`´]", "").replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
        String cut = hyphened.length() > LONGEST ? hyphened.substring(0, LONGEST) : hyphened;
        return new Slug(cut.replaceAll("^-|-$", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
