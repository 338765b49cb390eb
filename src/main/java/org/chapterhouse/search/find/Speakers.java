package org.chapterhouse.search.find;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.catalog.Programs;
import org.chapterhouse.search.query.NameKey;
import org.chapterhouse.search.query.Remembered;
import org.chapterhouse.search.query.WordBeginnings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whose full name a text holds, among all who spoke. Knows nothing of who may see their sessions. */
@ApplicationScoped
class Speakers {

    /** A single word is a name only by chance. */
    private static final int FEWEST_WORDS = 2;

    private static final int MOST_WORDS = 6;
    /** Nobody asks for more. */
    private static final int MOST_ASKED = 40;

    @Inject
    private Programs programs;

    @Inject
    private Clock clock;

    /** Key of the whole name → slugs; several people may have one name. */
    private Remembered<Map<String, List<String>>> byName;

    @PostConstruct
    void remember() {
        byName = new Remembered<>(clock, Map.of(), this::read);
    }

    /** The slugs of the presenters whose names stand in the text, accents and case aside. */
    Set<String> namedIn(String text) {
        Map<String, List<String>> known = byName.get();
        List<String> keys = WordBeginnings.keys(text).stream().limit(MOST_ASKED).toList();
        Set<String> named = new LinkedHashSet<>();
        for (int from = 0; from < keys.size(); from++) {
            for (int words = FEWEST_WORDS; words <= Math.min(MOST_WORDS, keys.size() - from); words++) {
                named.addAll(known.getOrDefault(String.join("", keys.subList(from, from + words)), List.of()));
            }
        }
        return named;
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> all = new HashMap<>();
        programs.presenterNames().forEach((slug, name) -> {
            if (NameKey.words(name).size() >= FEWEST_WORDS) {
                all.computeIfAbsent(NameKey.of(name), key -> new ArrayList<>()).add(slug);
            }
        });
        return all;
    }
}
