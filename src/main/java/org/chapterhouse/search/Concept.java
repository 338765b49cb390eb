package org.chapterhouse.search;

import java.util.List;

/**
 * A word of a query, or a run of words that is the name of something.
 *
 * @param typed what somebody typed, without small words; all of it must be there
 * @param same  what would do as well, as phrases: other names, other spellings
 */
record Concept(String typed, List<String> same) {

    Concept {
        same = List.copyOf(same);
    }
}
