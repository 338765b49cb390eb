package org.chapterhouse.search.suggest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Programs;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.search.query.Remembered;
import org.chapterhouse.search.suggest.NamedThing.Kind;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Programs, chapters, events and resources whose own name somebody searches for. All of them are public, few, and
 * remembered, so that this costs no request; a change shows within half a minute.
 */
@ApplicationScoped
public class NamedThings {

    /** Who types words of more names asks for no particular one: “library association”. */
    private static final int MOST = 5;

    @Inject
    private Programs programs;

    @Inject
    private ChapterDirectory directory;

    @Inject
    private Clock clock;

    private Remembered<List<Known>> all;

    private record Known(NamedThing thing, AskedName name) {}

    @PostConstruct
    void remember() {
        all = new Remembered<>(clock, List.of(), this::known);
    }

    /** Those with exactly this name first; at most five, none where the text is part of more names. */
    public List<NamedThing> meantBy(String text) {
        AskedName asked = AskedName.of(text);
        List<Known> meant = all.get().stream()
                .filter(known -> known.name().isMeantBy(asked))
                .toList();
        List<Known> partly = all.get().stream()
                .filter(known -> !meant.contains(known) && known.name().isPartlyMeantBy(asked))
                .toList();
        return Stream.concat(meant.stream(), meant.size() + partly.size() <= MOST ? partly.stream() : Stream.empty())
                .map(Known::thing)
                .limit(MOST)
                .toList();
    }

    /** The chapter of this name; null for none. */
    public NamedThing chapter(String name) {
        return all.get().stream()
                .map(Known::thing)
                .filter(thing -> thing.kind() == Kind.CHAPTER && thing.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** In the order in which they are listed. */
    private List<Known> known() {
        return read().stream()
                .sorted(Comparator.comparing(NamedThing::kind).thenComparing(NamedThing::name))
                .map(thing -> new Known(thing, AskedName.of(thing)))
                .toList();
    }

    private List<NamedThing> read() {
        List<NamedThing> things = new ArrayList<>();
        programs.all()
                .forEach(p -> things.add(new NamedThing(
                        Kind.PROGRAM, p.getSlug(), p.getName(), p.getAcronym(), p.getOfficialUrl(), null)));
        directory
                .events()
                .forEach(e -> things.add(
                        new NamedThing(Kind.EVENT, null, e.getName(), null, e.getOfficialUrl(), e.getUsualTiming())));
        directory
                .chapters()
                .forEach(c -> things.add(new NamedThing(
                        Kind.CHAPTER, c.getSlug(), c.getName(), c.getAbbreviation(), c.getWebsite(), c.getRegion())));
        directory
                .resources()
                .values()
                .forEach(section -> section.forEach(r -> things.add(
                        new NamedThing(Kind.RESOURCE, null, r.getTitle(), null, r.getUrl(), r.getSection()))));
        return things;
    }
}
