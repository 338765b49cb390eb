package org.chapterhouse.web.search;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.search.meaning.TextVectors;
import org.chapterhouse.search.query.SearchQuery.Mode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The switch between the ways of searching, each named as the address names it. */
@Named
@RequestScoped
public class SearchModes {

    private static final List<String> ALL = Stream.of(Mode.BOTH, Mode.WORDS, Mode.MEANING)
            .map(SearchChoices::value)
            .toList();

    @Inject
    private SearchChoices choices;

    @Inject
    private TextVectors vectors;

    public List<String> getAll() {
        return ALL;
    }

    public String getChosen() {
        return SearchChoices.value(choices.mode());
    }

    /** Whether there is more than one way: without vectors, all searching is by words. */
    public boolean isOffered() {
        return vectors.areWanted();
    }
}
