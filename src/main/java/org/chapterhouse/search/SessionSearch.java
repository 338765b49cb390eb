package org.chapterhouse.search;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import java.util.Optional;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Unavailable;

import co.elastic.clients.elasticsearch.core.SearchRequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds sessions by what is said, shown and written in them. Never returns, counts or quotes what a viewer may not see. */
@ApplicationScoped
public class SessionSearch {

    private static final Logger LOG = System.getLogger(SessionSearch.class.getName());

    @Inject
    private SearchServer server;
    @Inject
    private IndexSchema schema;
    @Inject
    private MeaningSearch meaning;
    @Inject
    private TitleSearch titles;
    @Inject
    private Synonyms synonyms;

    /**
     * Answers at any time: while the search server is away, titles are searched instead and the result says so. A text
     * without any word finds nothing.
     */
    public SearchResults find(SearchQuery query, Viewer viewer) {
        QueryText text = query.parsed(synonyms.names());
        if (!text.asksForSomething()) {
            return SearchResults.NOTHING;
        }
        try {
            Optional<Meaning> similar = meaning.find(query, text, viewer);
            SearchRequest request = SearchRequests.of(schema.alias(), query, text, viewer, similar);
            return SearchAnswer.read(server.ask(client -> client.search(request, SessionDocument.class)), similar,
                    query);
        } catch (Unavailable e) {
            LOG.log(Level.DEBUG, "Titles are searched instead.", e);
            return titles.find(query, text, viewer);
        }
    }
}
