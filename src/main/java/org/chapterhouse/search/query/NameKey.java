package org.chapterhouse.search.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name normalized so that spelling variants are equal: “E-Rate”, “e rate” and “erate” are one. */
public final class NameKey {

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s(?=\\W*$)");
    /** Also what no name has and the database may not take: control characters and half a character. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\p{Pd}/]+");

    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N}]|[ʻʼ]");

    private NameKey() {}

    public static String of(String name) {
        return words(name).stream().map(NameKey::ofWord).collect(Collectors.joining());
    }

    static String ofWord(String word) {
        String bare = POSSESSIVE.matcher(word.replace("&", "and")).replaceAll("");
        return DROPPED.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The words a name may be typed as. */
    public static List<String> words(String name) {
        return List.of(BETWEEN_WORDS.split(name.strip()));
    }
}
