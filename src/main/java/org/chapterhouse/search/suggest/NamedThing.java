package org.chapterhouse.search.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.chapterhouse.search.query.NameKey;
import org.chapterhouse.search.query.StopWords;
import org.chapterhouse.search.query.WordBeginnings;

/**
 * Something other than a session that has a name: a program, a chapter, an event or a resource.
 *
 * @param slug    of a program or chapter; null for the others
 * @param acronym null for none
 * @param website its own page, or null where none is known
 * @param detail  a few words that tell what it is, such as its region or when it usually is; or null
 */
public record NamedThing(Kind kind, String slug, String name, String acronym, String website, String detail) {

    /** Fewer words than this are a name only where they are all of it. */
    private static final int PART = 2;

    /** What has a name, in the order in which equally good ones are listed. */
    public enum Kind {
        PROGRAM,
        EVENT,
        CHAPTER,
        RESOURCE
    }

    /** Whether the text is this name, the acronym, or holds the whole name among other words. */
    boolean isMeantBy(String text) {
        if (acronym != null && NameKey.of(acronym).equals(NameKey.of(text))) {
            return true;
        }
        List<String> own = keys(name);
        List<String> asked = keys(text);
        return !own.isEmpty() && own.equals(asked) || own.size() >= PART && Collections.indexOfSubList(asked, own) >= 0;
    }

    /** Whether the text is most of this name: “Library Legislative Day” of the national one. */
    boolean isPartlyMeantBy(String text) {
        List<String> own = keys(name);
        List<String> asked = keys(text);
        return asked.size() >= PART && asked.size() * PART > own.size() && Collections.indexOfSubList(own, asked) >= 0;
    }

    /** Without small words and the plural. */
    private static List<String> keys(String text) {
        List<String> keys = new ArrayList<>();
        for (String key : WordBeginnings.keys(text)) {
            if (!StopWords.contains(key, true)) {
                keys.add(key.length() > PART + 1 && key.endsWith("s") ? key.substring(0, key.length() - 1) : key);
            }
        }
        return keys;
    }
}
