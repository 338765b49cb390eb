package org.chapterhouse.media.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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

    private RollUp() {}

    /** Whether at least a quarter of the cues that follow another without a pause repeat its words and add to them. */
    static boolean rolls(List<Cue> cues) {
        int following = 0;
        int rolling = 0;
        List<String> before = List.of();
        for (int i = 0; i < cues.size(); i++) {
            List<String> words = keys(cues.get(i));
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

    /**
     * How many of the first words were the last ones before; a single word only where it was all there was.
     *
     * @param before the {@link #keys} of the words before
     */
    static int repeated(List<String> before, List<String> words) {
        if (before.size() <= words.size() && before.equals(words.subList(0, before.size()))) {
            return before.size();
        }
        for (int count = Math.min(Math.min(before.size(), words.size()), MOST_REPEATED); count > 1; count--) {
            if (before.subList(before.size() - count, before.size()).equals(words.subList(0, count))) {
                return count;
            }
        }
        return 0;
    }

    /** By what its words are compared: live captions change capitals and signs when they know how the sentence goes on. */
    static List<String> keys(Cue cue) {
        String line = line(cue);
        return starts(line).stream().map(start -> key(line, start)).toList();
    }

    private static String key(String line, int start) {
        StringBuilder letters = new StringBuilder();
        int end = end(line, start);
        for (int i = start; i < end; i += Character.charCount(line.codePointAt(i))) {
            int c = line.codePointAt(i);
            if (CharacterClasses.isLetterOrNumber(c) || CharacterClasses.isMark(c)) {
                letters.appendCodePoint(c);
            }
        }
        return letters.isEmpty()
                ? line.substring(start, end)
                : letters.toString().toLowerCase(Locale.ROOT);
    }

    /** The text on one line without so many of its first words. */
    static String without(int words, Cue cue) {
        String line = line(cue);
        List<Integer> starts = starts(line);
        return words < starts.size() ? line.substring(starts.get(words)) : "";
    }

    /** Where its words begin; of scripts that put no space between words, the single characters. */
    private static List<Integer> starts(String line) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < line.length(); i = end(line, i)) {
            if (!CharacterClasses.isSpace(line.charAt(i))) {
                starts.add(i);
            }
        }
        return starts;
    }

    /** Where what begins there ends: a space, a character, or a word up to the next of these. */
    private static int end(String line, int start) {
        int first = line.codePointAt(start);
        int end = start + Character.charCount(first);
        if (CharacterClasses.isSpace(first) || CharacterClasses.isUnspaced(first)) {
            return end;
        }
        while (end < line.length() && !CharacterClasses.isSpace(line.charAt(end))) {
            int next = line.codePointAt(end);
            if (CharacterClasses.isUnspaced(next)) {
                return end;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static String line(Cue cue) {
        return CharacterClasses.singleSpaced(cue.text());
    }
}
