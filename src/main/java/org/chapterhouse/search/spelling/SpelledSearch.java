package org.chapterhouse.search.spelling;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchQuery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Searches like {@link SessionSearch}, and forgives slips: where no session holds the words as they are typed and it is
 * clear what was meant, that is looked for instead. What is in quotes is meant as it is.
 */
@ApplicationScoped
public class SpelledSearch {

    @Inject
    private SessionSearch search;

    @Inject
    private DidYouMean spelling;

    /** @param asTyped whether another spelling is only proposed, never looked for */
    public CorrectedResults find(SearchQuery query, boolean asTyped, Viewer viewer) {
        SearchResults typed = search.find(query, viewer);
        Respelling other = spelling.propose(query, typed, viewer).orElse(null);
        if (other == null) {
            return CorrectedResults.asTyped(query, typed);
        }
        if (asTyped
                || !other.sure()
                || typed.byWords() > 0
                || !query.parsed().phrases().isEmpty()) {
            return new CorrectedResults(query, typed, false, other.text());
        }
        SearchQuery meant = query.respelled(other.parsed());
        return CorrectedResults.corrected(meant, search.find(meant, viewer));
    }
}
