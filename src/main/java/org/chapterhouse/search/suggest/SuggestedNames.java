package org.chapterhouse.search.suggest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.chapterhouse.catalog.Programs;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.search.query.NameKey;
import org.chapterhouse.search.query.Remembered;
import org.chapterhouse.search.query.WordBeginnings;
import org.chapterhouse.search.suggest.Suggestion.Kind;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Names of programs, topics, presenters and chapters: few enough to look through each time. Knows nothing of who may
 * see them.
 */
@ApplicationScoped
class SuggestedNames {

    @Inject
    private Programs programs;

    @Inject
    private ChapterDirectory directory;

    @Inject
    private Clock clock;

    private Remembered<List<Known>> names;

    /** @param keys of the words of its name and, where it has one, of its abbreviation */
    private record Known(Suggestion suggestion, List<String> keys) {

        static Known of(Kind kind, String slug, String name, String abbreviation) {
            List<String> keys = new ArrayList<>(WordBeginnings.keys(name));
            if (abbreviation != null) {
                keys.add(NameKey.of(abbreviation));
            }
            return new Known(new Suggestion(kind, name, slug), keys);
        }
    }

    @PostConstruct
    void remember() {
        names = new Remembered<>(clock, List.of(), this::read);
    }

    /** Best first. */
    List<Suggestion> find(WordBeginnings typed, Predicate<Kind> wanted, int most) {
        return names.get().stream()
                .filter(name -> wanted.test(name.suggestion().kind()) && typed.match(name.keys()))
                .sorted(Comparator.comparingInt((Known name) -> -typed.closeness(name.keys()))
                        .thenComparing(name -> name.suggestion().kind())
                        .thenComparing(name -> name.suggestion().text()))
                .limit(most)
                .map(Known::suggestion)
                .toList();
    }

    private List<Known> read() {
        List<Known> all = new ArrayList<>();
        programs.all().forEach(p -> all.add(Known.of(Kind.PROGRAM, p.getSlug(), p.getName(), p.getAcronym())));
        programs.topics().forEach(t -> all.add(Known.of(Kind.TOPIC, t.getSlug(), t.getName(), null)));
        programs.presenterNames().forEach((slug, name) -> all.add(Known.of(Kind.PRESENTER, slug, name, null)));
        directory
                .chapters()
                .forEach(c -> all.add(Known.of(Kind.CHAPTER, c.getSlug(), c.getName(), c.getAbbreviation())));
        return all;
    }
}
