package org.chapterhouse.search.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names for the same thing: abbreviations, their long forms, former names. */
final class Names {

    static final Names NONE = new Names(Map.of(), new Abbreviations());

    private final Map<String, Group> groups;
    private final Abbreviations abbreviations;
    private final int longest;

    /** @param names by key, all that stand for the same thing */
    private record Group(Map<String, String> names) {

        int words() {
            return names.values().stream().mapToInt(Names::words).max().orElse(1);
        }
    }

    private Names(Map<String, Group> groups, Abbreviations abbreviations) {
        this.groups = groups;
        this.abbreviations = abbreviations;
        this.longest = groups.values().stream().mapToInt(Group::words).max().orElse(0);
    }

    /** @param sets of names for one thing each; sets with a name in common are of the same thing */
    static Names of(List<List<String>> sets, Abbreviations abbreviations) {
        Map<String, Group> groups = new HashMap<>();
        for (List<String> set : sets) {
            Map<String, String> all = new LinkedHashMap<>();
            set.forEach(name -> all.putIfAbsent(NameKey.of(name), name));
            Set.copyOf(all.keySet()).stream()
                    .map(groups::get)
                    .filter(known -> known != null)
                    .forEach(known -> known.names().forEach(all::putIfAbsent));
            Group group = new Group(all);
            all.keySet().forEach(key -> groups.put(key, group));
        }
        return new Names(groups, abbreviations);
    }

    /**
     * How many words from here on are a name; 0 if none is. The longest name counts.
     *
     * @param keys of the words, see {@link NameKey}
     */
    int wordsAt(List<String> keys, int from) {
        int found = 0;
        StringBuilder key = new StringBuilder();
        for (int count = 1; count <= Math.min(longest, keys.size() - from); count++) {
            key.append(keys.get(from + count - 1));
            Group group = groups.get(key.toString());
            if (group != null && (count == 1 || count <= words(group.names().get(key.toString())))) {
                found = count;
            }
        }
        return found;
    }

    /** See {@link Synonyms#meanings}. */
    List<String> meanings(String abbreviation) {
        return abbreviations.of(abbreviation);
    }

    /**
     * The names of what is called so, itself only if it is of several words; none that would be found everywhere. Empty
     * for what is no name.
     */
    List<String> of(String name) {
        Group group = groups.get(NameKey.of(name));
        if (group == null) {
            return List.of();
        }
        String own = group.names().get(NameKey.of(name));
        return group.names().values().stream()
                .filter(each -> words(each) > 1 || !each.equals(own) && isTelling(each))
                .toList();
    }

    /** Two letters in a text are rarely the abbreviation, and “IF” is everywhere. */
    private static boolean isTelling(String name) {
        return name.length() > 2 && !StopWords.contains(name, true);
    }

    private static int words(String name) {
        return NameKey.words(name).size();
    }
}
