package org.chapterhouse.media.caption;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Captions that roll: each cue repeats the words before it and adds to them, whether it grows or drops its oldest words.
 * People repeat themselves, too; so a file rolls only if it does so again and again.
 */
final class RollUp {

    /** Milliseconds. */
    private static final long CONTINUES_WITHIN = 100;

    /** More words than stand on a screen. */
    private static final int MOST_REPEATED = 100;

    private static final int ROLLING = 2;
    private static final int SHARE = 4;
    private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";
    private static final Pattern WORD = Pattern.compile("[" + UNSPACED + "]|[^\\s" + UNSPACED + "]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

    private RollUp() {}

    /** Whether at least a quarter of the cues that follow another without a pause repeat its words and add to them. */
    static boolean rolls(List<Cue> cues) {
        int following = 0;
        int rolling = 0;
        List<String> before = List.of();
        for (int i = 0; i < cues.size(); i++) {
            List<String> words = words(cues.get(i));
            if (i > 0 && follows(cues.get(i - 1), cues.get(i)) && !before.isEmpty()) {
                following++;
                int repeated = repeated(before, words);
                rolling += repeated > 0 && repeated < words.size() ? 1 : 0;
            }
            before = words;
        }
        return rolling >= ROLLING && rolling * SHARE >= following;
    }

    /** Whether one goes on with what the same person said in the other. */
    static boolean follows(Cue before, Cue cue) {
        return cue.startMillis() - before.endMillis() <= CONTINUES_WITHIN
                && (before.speaker() == null
                        || Objects.equals(before.speaker(), cue.speaker())
                        || cue.speaker() == null);
    }

    /** How many of the first words were the last ones before; a single word only where it was all there was. */
    static int repeated(List<String> before, List<String> words) {
        if (before.size() <= words.size() && same(before, words.subList(0, before.size()))) {
            return before.size();
        }
        for (int count = Math.min(Math.min(before.size(), words.size()), MOST_REPEATED); count > 1; count--) {
            if (same(before.subList(before.size() - count, before.size()), words.subList(0, count))) {
                return count;
            }
        }
        return 0;
    }

    private static boolean same(List<String> some, List<String> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!key(some.get(i)).equals(key(others.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Live captions change capitals and signs of a word when they know how the sentence goes on. */
    private static String key(String word) {
        String letters = SIGNS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? word : letters;
    }

    /** Of scripts that put no space between words, the single characters. */
    static List<String> words(Cue cue) {
        return WORD.matcher(line(cue)).results().map(MatchResult::group).toList();
    }

    /** The text on one line without so many of its first words. */
    static String without(int words, Cue cue) {
        String line = line(cue);
        return WORD.matcher(line)
                .results()
                .skip(words)
                .findFirst()
                .map(first -> line.substring(first.start()))
                .orElse("");
    }

    private static String line(Cue cue) {
        return SPACE.matcher(cue.text()).replaceAll(" ").strip();
    }
}
