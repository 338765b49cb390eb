package org.chapterhouse.search.query;

import java.util.ArrayList;
import java.util.List;

/** Unfinished input as beginnings of words in any order; accents, case and hyphens do not matter. */
public record WordBeginnings(List<String> beginnings) {

    /** No title has more words, nor would more narrow anything. */
    private static final int MOST = 10;

    public static WordBeginnings of(String typed) {
        return new WordBeginnings(keys(typed).stream().limit(MOST).toList());
    }

    public static List<String> keys(String text) {
        return NameKey.words(text).stream()
                .map(NameKey::ofWord)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    public boolean isEmpty() {
        return beginnings.isEmpty();
    }

    /** Whether each begins a word of its own. */
    public boolean match(List<String> keys) {
        for (String beginning : beginnings) {
            if (!beginsOne(keys, beginning)) {
                return false;
            }
        }
        List<String> left = new ArrayList<>(keys);
        return beginnings.stream()
                .sorted((one, other) -> other.length() - one.length())
                .allMatch(beginning -> takeShortest(left, beginning));
    }

    /** Says no to most names without further ado. */
    private static boolean beginsOne(List<String> keys, String beginning) {
        for (String key : keys) {
            if (key.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takeShortest(List<String> left, String beginning) {
        return left.stream()
                .filter(key -> key.startsWith(beginning))
                .reduce((one, other) -> other.length() < one.length() ? other : one)
                .map(left::remove)
                .orElse(false);
    }

    /** How good the match is: 2 if the text begins as typed, 1 if it begins with one of the words, else 0. */
    public int closeness(List<String> keys) {
        if (keys.size() >= beginnings.size()
                && keys.subList(0, beginnings.size() - 1).equals(beginnings.subList(0, beginnings.size() - 1))
                && keys.get(beginnings.size() - 1).startsWith(beginnings.get(beginnings.size() - 1))) {
            return 2;
        }
        return !keys.isEmpty() && beginnings.stream().anyMatch(keys.get(0)::startsWith) ? 1 : 0;
    }
}
