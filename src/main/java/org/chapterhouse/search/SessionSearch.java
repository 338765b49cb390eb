package org.chapterhouse.search;

import org.chapterhouse.account.Viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds sessions by what is said, shown and written in them. Never returns, counts or quotes what a viewer may not see. */
@ApplicationScoped
public class SessionSearch {

    @Inject
    private TitleSearch titles;

    /**
     * Answers at any time: while the search server is away, titles are searched instead and the result says so. A text
     * without any word finds nothing.
     */
    public SearchResults find(SearchQuery query, Viewer viewer) {
        QueryText text = query.parsed();
        if (!text.asksForSomething()) {
            return SearchResults.NOTHING;
        }
        return titles.find(query, text, viewer);
    }
}
