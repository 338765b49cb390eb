package org.chapterhouse.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The possible meanings of each abbreviation. */
final class Abbreviations {

    private final Map<String, List<String>> meanings = new LinkedHashMap<>();

    /** @param abbreviation may be null */
    void add(String abbreviation, List<String> names) {
        if (abbreviation != null) {
            meanings.computeIfAbsent(NameKey.of(abbreviation), key -> new ArrayList<>())
                    .addAll(names);
        }
    }

    /** The names and, where it means nothing else, the abbreviation. */
    List<String> unlessShared(String abbreviation, List<String> names) {
        List<String> set = new ArrayList<>(names);
        if (abbreviation != null && meanings.get(NameKey.of(abbreviation)).size() == 1) {
            set.add(0, abbreviation);
        }
        return set;
    }

    /** To choose from where there are several: without what only tells that it is shared. */
    List<String> of(String abbreviation) {
        String letters = NameKey.of(abbreviation);
        List<String> all = meanings.getOrDefault(letters, List.of());
        return all.size() < 2
                ? List.copyOf(all)
                : all.stream()
                        .filter(name -> isShortFor(letters, name))
                        .distinct()
                        .toList();
    }

    /** Whether its letters begin words of the name, in this order. */
    private static boolean isShortFor(String letters, String name) {
        int next = 0;
        for (String word : NameKey.words(name)) {
            String key = NameKey.ofWord(word);
            if (next < letters.length() && !key.isEmpty() && key.charAt(0) == letters.charAt(next)) {
                next++;
            }
        }
        return next == letters.length();
    }
}
