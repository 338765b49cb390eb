package org.chapterhouse.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Successors;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.search.find.FacetValue;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.find.SessionHit;
import org.chapterhouse.search.query.SearchFacet;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.chapterhouse.search.query.SearchQuery.Order;
import org.chapterhouse.search.spelling.CorrectedResults;
import org.chapterhouse.search.spelling.SpelledSearch;
import org.chapterhouse.searchlog.QueryLog;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.SearcherKey;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Facet;
import org.chapterhouse.web.ui.Pager;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /search?q=…}: sessions with the moments that answer a question. */
@Named
@RequestScoped
public class SearchPage {

    private static final int SIZE = 10;

    @Inject
    private SearchChoices choices;

    @Inject
    private SpelledSearch search;

    @Inject
    private CurrentViewer current;

    @Inject
    private SearcherKey searcher;

    @Inject
    private QueryLog log;

    @Inject
    private Programs programs;

    @Inject
    private Successors successors;

    @Inject
    private SearchAdvice advice;

    @Inject
    private FacetLabels labels;

    @Inject
    private Texts texts;

    private CorrectedResults corrected;
    private SearchResults results;
    private List<HitView> hits;
    private List<HitView> similar;
    private List<Facet> facets;
    private String refused;

    @PostConstruct
    void load() {
        try {
            SearchQuery query = choices.query(isNewestFirst() ? Order.NEWEST : Order.RELEVANCE, choices.page(), SIZE);
            if (query.isWordless()) {
                throw new Invalid("search.wordless");
            }
            if (query.onlyExcludes()) {
                throw new Invalid("search.onlyExcluded");
            }
            corrected = search.find(query, choices.asTyped(), current.viewer());
            advice.prepare(corrected);
            if (!advice.isToChoose() || choices.asTyped()) {
                log.searched(corrected.query(), corrected.results(), searcher.key());
            }
        } catch (Invalid useless) {
            refused = useless.getMessage();
            corrected = search.find(SearchQuery.of("", 1, SIZE), true, current.viewer());
        }
        results = corrected.results();
        Map<Long, String> mediaTypes = programs.mediaTypesOf(results.materials());
        hits = views(results.hits(), mediaTypes);
        similar = views(results.similar(), mediaTypes);
        facets = Arrays.stream(SearchFacet.values())
                .map(facet -> facet(facet, results.facet(facet)))
                .toList();
    }

    private List<HitView> views(List<SessionHit> found, Map<Long, String> mediaTypes) {
        PageAddress narrowed = choices.ofMoments();
        Map<String, Successors.Shown> replaced = successors.ofWhole(
                found.stream()
                        .filter(SessionHit::superseded)
                        .map(SessionHit::slug)
                        .toList(),
                current.viewer());
        return found.stream()
                .map(hit -> new HitView(hit, getLookedFor(), texts, mediaTypes, narrowed, replaced.get(hit.slug())))
                .toList();
    }

    private Facet facet(SearchFacet facet, List<FacetValue> values) {
        Map<String, String> names =
                values.stream().collect(Collectors.toMap(FacetValue::value, v -> labels.of(facet, v)));
        Map<String, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.put(value.value(), (int) value.count()));
        return Facet.of(
                facet.parameter(),
                counts,
                choices.chosen(facet.parameter()),
                value -> names.computeIfAbsent(value, unknown -> labels.of(facet, unknown)),
                choices.like(facet.parameter()));
    }

    /** The query as typed; empty at first. */
    public String getText() {
        return choices.text();
    }

    /** The same, or in another spelling where it is {@linkplain #isCorrected() corrected}. */
    public String getLookedFor() {
        return corrected.query().text();
    }

    public boolean isCorrected() {
        return corrected.corrected();
    }

    /** The same search with the words as they are typed. */
    public String getUncorrected() {
        return choices.address("/search")
                .with(SearchChoices.SPELLING, SearchChoices.AS_TYPED)
                .toString();
    }

    /** Whether the address insists on the words as they are typed. */
    public boolean isAsTyped() {
        return choices.asTyped();
    }

    public boolean isAsked() {
        return !getText().isEmpty();
    }

    public boolean isNewestFirst() {
        return choices.newestFirst();
    }

    public boolean isDegraded() {
        return results.degraded();
    }

    /** Whether the question is so long that only its beginning was searched. */
    public boolean isShortened() {
        return corrected.query().isShortened();
    }

    /** Why the question was not searched at all, or null. */
    public String getRefused() {
        return refused;
    }

    public long getTotal() {
        return results.total();
    }

    /** Whether no session contains the words, so that all results are only similar in meaning. */
    public boolean isOnlySimilar() {
        return choices.mode() == Mode.BOTH && results.total() > 0 && results.byWords() == 0;
    }

    /** Whether only the meanings of an abbreviation are listed, since the address does not insist on its letters. */
    public boolean isChoosing() {
        return advice.isToChoose() && !isAsTyped() && !isDegraded();
    }

    /** What of the question counts, where that is not the whole of it; else empty. */
    public String getUnderstood() {
        List<String> parts = new ArrayList<>();
        if (corrected.query().leavesOutWords()) {
            parts.add(texts.get(
                    "search.understood.words", corrected.query().wordsToMark().replace(" ", ", ")));
        }
        if (results.hits().stream().anyMatch(hit -> hit.evidence().speaker())) {
            parts.add(texts.get("search.understood.speaker"));
        }
        return String.join(" ", parts);
    }

    /** How many words decide. */
    public int getWords() {
        return corrected.query().wordsToMark().split(" ").length;
    }

    /** Whether no session holds the words, so that whatever else does should come first. */
    public boolean isWithoutWords() {
        return results.total() == 0 || isOnlySimilar();
    }

    public List<HitView> getHits() {
        return hits;
    }

    /** Where nothing was found, because nobody said some of the words: what comes closest in meaning. */
    public List<HitView> getSimilar() {
        return similar;
    }

    public List<Facet> getFacets() {
        return facets;
    }

    public List<Chip> getChips() {
        PageAddress here = choices.address("/search");
        return facets.stream()
                .flatMap(facet -> facet.chosen().stream()
                        .map(choice -> new Chip(
                                choice.label(),
                                here.without(facet.name(), choice.value()).toString())))
                .toList();
    }

    /** The same question without filters. */
    public String getUnfiltered() {
        PageAddress address = choices.address("/search");
        for (SearchFacet facet : SearchFacet.values()) {
            address = address.without(facet.parameter());
        }
        return address.toString();
    }

    public Pager getPager() {
        return new Pager(
                choices.page(), SIZE, (int) Math.min(Integer.MAX_VALUE, results.total()), choices.address("/search"));
    }

    /** A word with an address. */
    public record Chip(String label, String href) {}
}
