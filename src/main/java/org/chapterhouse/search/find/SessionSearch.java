package org.chapterhouse.search.find;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.document.SessionDocument;
import org.chapterhouse.search.index.SearchedIndex;
import org.chapterhouse.search.query.QueryText;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.query.Synonyms;

import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds sessions by what is said, shown and written in them. Never returns, counts or quotes what a viewer may not see. */
@ApplicationScoped
public class SessionSearch {

    /** Of the moments of one session; more than anybody pages through. */
    public static final int MOST_MOMENTS = SearchRequests.MOST_PASSAGES;

    private static final Logger LOG = System.getLogger(SessionSearch.class.getName());

    @Inject
    private SearchedIndex index;

    @Inject
    private VectorSearch vectors;

    @Inject
    private TitleSearch titles;

    @Inject
    private Synonyms synonyms;

    @Inject
    private Speakers speakers;

    @Inject
    private KnownWords words;

    /**
     * Answers at any time: while the search server is away, titles are searched instead and the result says so. A text
     * without any word finds nothing.
     */
    public SearchResults find(SearchQuery query, Viewer viewer) {
        QueryText text = synonyms.named(query.parsed());
        try {
            return search(query, text, viewer, null);
        } catch (Unavailable e) {
            LOG.log(Level.DEBUG, "Titles are searched instead.", e);
            return titles.find(query, text, viewer);
        }
    }

    /**
     * All moments of one session, of which {@link #find} shows the best: the same ones, and as many. In order of time;
     * what is shown or written at no known time comes last.
     *
     * @param query its page and its order do not count
     * @param slug  of a session; one that the viewer may not see has none
     * @throws Unavailable while the search server is away
     */
    public List<Moment> moments(SearchQuery query, String slug, Viewer viewer) {
        SearchResults found = search(query.uncounted(), synonyms.named(query.parsed()), viewer, slug);
        return Stream.concat(found.hits().stream(), found.similar().stream())
                .filter(hit -> hit.slug().equals(slug))
                .findFirst()
                .map(SessionHit::moments)
                .orElse(List.of());
    }

    private SearchResults search(SearchQuery query, QueryText text, Viewer viewer, String only) {
        if (!text.asksForSomething()) {
            return SearchResults.NOTHING;
        }
        Optional<VectorResult> similar = vectors.find(query, text, viewer);
        Set<String> named = speakers.namedIn(text.sentence());
        boolean nobodySaid = query.mode() == Mode.BOTH
                && named.isEmpty()
                && similar.filter(found -> found.byWords() == 0).isPresent()
                && !words.holdMost(text, viewer);
        return nobodySaid
                ? answer(query.closest(), text, named, viewer, similar.map(VectorResult::closest), only)
                        .nobodySaid()
                : answer(query, text, named, viewer, similar, only);
    }

    private SearchResults answer(
            SearchQuery query,
            QueryText text,
            Set<String> named,
            Viewer viewer,
            Optional<VectorResult> similar,
            String only) {
        SearchRequest request = SearchRequests.of(index.name(), query, text, named, viewer, similar, only);
        return SearchAnswer.read(index.search(request, SessionDocument.class), similar, query, viewer, only != null);
    }

    /**
     * Those of the texts that find something by their words, asked all at once: much cheaper than to search for each. None
     * while the search server is away.
     */
    public Set<String> finding(Collection<String> texts, Viewer viewer) {
        Map<String, QueryText> parsed =
                texts.stream().distinct().collect(Collectors.toMap(Function.identity(), QueryText::parse));
        List<String> asked = parsed.keySet().stream()
                .filter(text -> parsed.get(text).asksForSomething())
                .toList();
        if (asked.isEmpty()) {
            return Set.of();
        }
        try {
            MsearchRequest request = MsearchRequest.of(all -> all.index(index.name())
                    .searches(asked.stream()
                            .map(text -> RequestItem.of(each -> each.header(h -> h)
                                    .body(SearchRequests.any(synonyms.named(parsed.get(text)), viewer))))
                            .toList()));
            List<MultiSearchResponseItem<Void>> answers = index.searchAll(request);
            return IntStream.range(0, asked.size())
                    .filter(i -> answers.get(i).isResult()
                            && answers.get(i).result().hits().total().value() > 0)
                    .mapToObj(asked::get)
                    .collect(Collectors.toSet());
        } catch (Unavailable e) {
            LOG.log(Level.DEBUG, "Whether anything is found is not known.", e);
            return Set.of();
        }
    }
}
