package org.chapterhouse.search;

import org.chapterhouse.account.Viewer;

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
    public Spelled find(SearchQuery query, boolean asTyped, Viewer viewer) {
        SearchResults typed = search.find(query, viewer);
        Respelling other = spelling.propose(query, typed, viewer).orElse(null);
        if (other == null) {
            return Spelled.asTyped(query, typed);
        }
        if (asTyped || !other.sure() || typed.byWords() > 0 || !query.parsed(Names.NONE).phrases().isEmpty()) {
            return new Spelled(query, typed, false, other.text());
        }
        SearchQuery meant = query.spelled(other.text());
        return Spelled.corrected(meant, search.find(meant, viewer));
    }
}
