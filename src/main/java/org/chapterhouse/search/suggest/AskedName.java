package org.chapterhouse.search.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.chapterhouse.search.query.NameKey;
import org.chapterhouse.search.query.StopWords;
import org.chapterhouse.search.query.WordBeginnings;

/**
 * A name or a text in which one may stand, in the form in which they are compared.
 *
 * @param words   without small words and the plural
 * @param letters all of it, as acronyms are compared; null for none
 */
record AskedName(List<String> words, String letters) {

    /** Fewer words than this are a name only where they are all of it. */
    private static final int PART = 2;

    static AskedName of(String text) {
        return new AskedName(words(text), NameKey.of(text));
    }

    static AskedName of(NamedThing thing) {
        return new AskedName(words(thing.name()), thing.acronym() == null ? null : NameKey.of(thing.acronym()));
    }

    /** Whether the text is this name, the acronym, or holds the whole name among other words. */
    boolean isMeantBy(AskedName text) {
        return letters != null && letters.equals(text.letters)
                || !words.isEmpty() && words.equals(text.words)
                || words.size() >= PART && Collections.indexOfSubList(text.words, words) >= 0;
    }

    /** Whether the text is most of this name: “Library Legislative Day” of the national one. */
    boolean isPartlyMeantBy(AskedName text) {
        return text.words.size() >= PART
                && text.words.size() * PART > words.size()
                && Collections.indexOfSubList(words, text.words) >= 0;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String key : WordBeginnings.keys(text)) {
            if (!StopWords.contains(key, true)) {
                words.add(key.length() > PART + 1 && key.endsWith("s") ? key.substring(0, key.length() - 1) : key);
            }
        }
        return words;
    }
}
