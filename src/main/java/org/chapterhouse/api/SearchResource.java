package org.chapterhouse.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapterhouse.account.CurrentPerson;
import org.chapterhouse.account.CurrentViewer;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.search.DidYouMean;
import org.chapterhouse.search.Moment;
import org.chapterhouse.search.SearchFacet;
import org.chapterhouse.search.SearchQuery;
import org.chapterhouse.search.SearchQuery.Mode;
import org.chapterhouse.search.SearchResults;
import org.chapterhouse.search.SessionHit;
import org.chapterhouse.search.SessionSearch;
import org.chapterhouse.search.Synonyms;
import org.chapterhouse.search.log.QueryLog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

/** Finding sessions and the moments in them. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
public class SearchResource {

    @Inject
    private SessionSearch search;
    @Inject
    private Synonyms synonyms;
    @Inject
    private DidYouMean spelling;
    @Inject
    private CurrentViewer current;
    @Inject
    private CurrentPerson person;
    @Inject
    private QueryLog log;

    /**
     * @param degraded   whether only titles could be searched because the search server is away
     * @param meanings   what the text stands for if it is an abbreviation; where there are several, none was looked for
     * @param didYouMean the text in another spelling, which finds more, or null
     * @param facets     parameter → what it may be set to, with how many sessions there would be then
     */
    public record Found(long total, boolean degraded, List<String> meanings, String didYouMean, List<Hit> hits,
            Map<String, List<FacetJson>> facets) {
    }

    /** @param more moments of the session beyond those listed */
    public record Hit(SessionName session, List<MomentJson> moments, int more) {

        static Hit of(SessionHit hit) {
            return new Hit(new SessionName(hit.slug(), hit.title().text(), hit.heldOn()),
                    hit.moments().stream().map(MomentJson::of).toList(), hit.more());
        }
    }

    /** @param date ISO 8601, as precise as known, or null */
    public record SessionName(String slug, String title, String date) {
    }

    /**
     * @param kind  transcript, slide or handout
     * @param start seconds of the recording at which the words begin, or null where unknown
     * @param page  of the slides or handout, from 1, or null
     * @param text  the words with some context
     * @param byMeaning whether it is similar in meaning rather than in words
     */
    public record MomentJson(String kind, Double start, Integer page, String text, boolean byMeaning) {

        static MomentJson of(Moment moment) {
            return new MomentJson(moment.kind().name().toLowerCase(Locale.ROOT), moment.startSeconds(), moment.page(),
                    moment.text().text(), moment.byMeaning());
        }
    }

    @GET
    @Operation(summary = "Sessions in which something is said, shown or written, best first",
            description = "q: words, “phrases in quotes” and -exclusions. mode: words, meaning or both (the default)."
                    + " kind: transcript, slide, handout or about (title and summary). program, topic, chapter and presenter"
                    + " are ids, year a number. has: recording, transcript or slides. Each may be given several times:"
                    + " one value must fit, of has all. size 1 to 50.")
    @Parameter(name = "kind", in = ParameterIn.QUERY)
    @Parameter(name = "chapter", in = ParameterIn.QUERY)
    @Parameter(name = "has", in = ParameterIn.QUERY)
    @Parameter(name = "program", in = ParameterIn.QUERY)
    @Parameter(name = "topic", in = ParameterIn.QUERY)
    @Parameter(name = "year", in = ParameterIn.QUERY)
    @Parameter(name = "presenter", in = ParameterIn.QUERY)
    public Found find(@QueryParam("q") String text, @QueryParam("mode") @DefaultValue("both") String mode,
            @BeanParam Paging paging, @Context UriInfo address) {
        SearchQuery query = new SearchQuery(text, mode(mode), chosen(address.getQueryParameters()),
                SearchQuery.Order.RELEVANCE, paging.page(), paging.size(SearchQuery.LARGEST_PAGE));
        SearchResults found = search.find(query, current.viewer());
        // A program that pages on is not asking anew.
        if (query.page() == 1) {
            log.searched(query, found, person.key());
        }
        return new Found(found.total(), found.degraded(), synonyms.meanings(query.text()),
                spelling.propose(query, found, current.viewer()).orElse(null), found.hits().stream().map(Hit::of).toList(),
                FacetJson.all(found));
    }

    private static Mode mode(String name) {
        return Arrays.stream(Mode.values()).filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> new Invalid("“mode” is words, meaning or both."));
    }

    private static Map<SearchFacet, Set<String>> chosen(MultivaluedMap<String, String> parameters) {
        return Arrays.stream(SearchFacet.values()).collect(Collectors.toMap(Function.identity(),
                facet -> Set.copyOf(parameters.getOrDefault(facet.parameter(), List.of()))));
    }
}
