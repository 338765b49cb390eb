package org.chapterhouse.search.suggest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.browse.VisibleNames;
import org.chapterhouse.search.query.NameKey;
import org.chapterhouse.search.query.WordBeginnings;
import org.chapterhouse.search.suggest.Suggestion.Kind;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Suggestions while the search server is unavailable: titles and names from the database that the viewer may see. */
@Dependent
class StoredSuggestions {

    /** Not all that hold the letters have a word that begins with them. */
    private static final int MOST_READ = 50;

    @Inject
    private Sessions sessions;

    @Inject
    private VisibleNames visible;

    List<Suggestion> titles(String text, Viewer viewer) {
        WordBeginnings typed = WordBeginnings.of(text);
        return sessions.withTitleWords(NameKey.words(text), viewer, MOST_READ).stream()
                .filter(session -> typed.match(WordBeginnings.keys(session.getTitle())))
                .map(session -> new Suggestion(Kind.SESSION, session.getTitle(), session.getSlug()))
                .toList();
    }

    /** Those of the names that something visible is filed under. */
    List<Suggestion> visibleNames(List<Suggestion> names, Viewer viewer) {
        Map<Kind, Map<String, String>> known = names.stream()
                .map(Suggestion::kind)
                .distinct()
                .collect(Collectors.toMap(kind -> kind, kind -> known(kind, viewer)));
        return names.stream()
                .filter(name -> known.get(name.kind()).containsKey(name.slug()))
                .toList();
    }

    private Map<String, String> known(Kind kind, Viewer viewer) {
        return switch (kind) {
            case PROGRAM -> visible.programs(viewer);
            case TOPIC -> visible.topics(viewer);
            case PRESENTER -> visible.presenters(viewer);
            default -> throw new IllegalArgumentException("Sessions are not filed under a " + kind);
        };
    }
}
