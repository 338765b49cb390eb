package org.chapterhouse.web.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.search.suggest.NamedThing;
import org.chapterhouse.search.suggest.NamedThing.Kind;
import org.chapterhouse.search.suggest.NamedThings;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.link.LinkNotes;
import org.chapterhouse.web.ui.Host;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The programs, events, chapters and resources whose name was searched for; above the first page of results only. */
@Named
@RequestScoped
public class FoundNames {

    @Inject
    private SearchChoices choices;

    @Inject
    private SearchPage page;

    @Inject
    private SearchAdvice advice;

    @Inject
    private NamedThings names;

    @Inject
    private Texts texts;

    @Inject
    private LinkNotes links;

    private List<Row> rows = List.of();

    /**
     * @param href      where it opens; null where no page is known
     * @param elsewhere whether that is another site
     * @param facts     what it is, and where or when
     */
    public record Row(String name, String href, boolean elsewhere, String facts) {}

    @PostConstruct
    void load() {
        // An abbreviation of several meanings has its own list.
        if (choices.page() == 1
                && !choices.text().isEmpty()
                && advice.getMeanings().isEmpty()) {
            rows = names.meantBy(page.getLookedFor()).stream().map(this::row).toList();
            links.prepare(rows.stream().filter(Row::elsewhere).map(Row::href).toList());
        }
    }

    private Row row(NamedThing thing) {
        boolean here = thing.kind() == Kind.PROGRAM;
        String facts = Stream.of(
                        texts.get("search.names." + thing.kind()),
                        thing.acronym(),
                        thing.detail(),
                        here ? null : Host.of(thing.website()))
                .filter(fact -> fact != null && !fact.isEmpty() && !fact.equals(thing.name()))
                .collect(Collectors.joining(", "));
        return new Row(thing.name(), here ? "/programs/" + thing.slug() : thing.website(), !here, facts);
    }

    public List<Row> getRows() {
        return rows;
    }
}
