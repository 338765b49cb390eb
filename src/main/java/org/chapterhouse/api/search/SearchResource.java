package org.chapterhouse.api.search;

import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Access;
import org.chapterhouse.api.Paging;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.search.find.SearchResults;
import org.chapterhouse.search.find.SessionHit;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.Synonyms;
import org.chapterhouse.search.spelling.CorrectedResults;
import org.chapterhouse.search.spelling.SpelledSearch;
import org.chapterhouse.searchlog.QueryLog;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.SearcherKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import jakarta.ws.rs.core.UriInfo;

/** Finding sessions and the moments in them. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
public class SearchResource {

    @Inject
    private SpelledSearch search;

    @Inject
    private Synonyms synonyms;

    @Inject
    private Programs programs;

    @Inject
    private CurrentViewer current;

    @Inject
    private SearcherKey searcher;

    @Inject
    private QueryLog log;

    /**
     * @param degraded   whether only titles could be searched because the search server is away
     * @param meanings   what the text stands for if it is an abbreviation; where there are several, none was looked for
     * @param lookedFor  the text as it was looked for: in the spelling that was surely meant where no session has it as
     *                   typed
     * @param didYouMean the text in another spelling, which finds more, or null
     * @param similar    where nobody said half of the words, so that nothing was found: the few sessions that come closest
     *                   in meaning
     * @param facets     what the search can be narrowed by; without values where they are not asked for
     */
    @Schema(name = "SearchResult")
    public record Found(
            long total,
            boolean degraded,
            List<String> meanings,
            String lookedFor,
            @Schema(nullable = true) String didYouMean,
            List<Hit> hits,
            List<Hit> similar,
            FacetsJson facets) {}

    /**
     * @param more moments of the session beyond those listed
     * @param why  it was found
     */
    @Schema(name = "SearchHit")
    public record Hit(SessionName session, List<MomentJson> moments, int more, EvidenceJson why) {

        static List<Hit> of(List<SessionHit> hits, String question, Map<Long, String> mediaTypes, boolean explained) {
            return hits.stream()
                    .map(hit -> of(hit, question, mediaTypes, explained))
                    .toList();
        }

        private static Hit of(SessionHit hit, String question, Map<Long, String> mediaTypes, boolean explained) {
            return new Hit(
                    new SessionName(hit.slug(), hit.title().text(), hit.heldOn()),
                    hit.moments().stream()
                            .map(moment -> MomentJson.of(hit.slug(), moment, question, mediaTypes))
                            .toList(),
                    hit.more(),
                    EvidenceJson.of(hit.evidence(), explained));
        }
    }

    /** @param date ISO 8601, as precise as known, or null */
    @Schema(name = "SessionName")
    public record SessionName(
            String slug,
            String title,
            @Schema(nullable = true) String date) {}

    @GET
    @Operation(
            operationId = "search",
            summary = "Sessions in which something is said, shown or written",
            description =
                    "By the same parameters as the page /search. Of the values of a parameter that is given several"
                            + " times one must fit, of has all. Each moment has what opens it: href, or the id of its"
                            + " material with the page, or the second to play from.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Where the words stand; about is title, summary, topics and people",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"transcript", "slide", "handout", "about"}))
    @Parameter(
            name = "has",
            in = ParameterIn.QUERY,
            description = "What a session must have, all of it",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"recording", "transcript", "slides"}))
    @Parameter(
            name = "program",
            in = ParameterIn.QUERY,
            description = "Ids of programs such as cae",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "topic",
            in = ParameterIn.QUERY,
            description = "Ids of topics",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "Years such as 2019",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "chapter",
            in = ParameterIn.QUERY,
            description = "Ids of chapters",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "presenter",
            in = ParameterIn.QUERY,
            description = "Ids of presenters",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    public Found find(
            @Parameter(description = "Words, “phrases” and -exclusions, 150 at most", example = "census -budget")
                    @QueryParam("q")
                    String text,
            @Parameter(
                            description = "Whether to find the words, what they mean, or both",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"words", "meaning", "both"}))
                    @QueryParam("mode")
                    @DefaultValue("both")
                    String mode,
            @Parameter(
                            description = "newest goes by the words, unless mode is meaning",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"relevance", "newest"}))
                    @QueryParam("sort")
                    @DefaultValue("relevance")
                    String sort,
            @Parameter(
                            description = "likely may correct the text, typed never does",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"likely", "typed"}))
                    @QueryParam("spelling")
                    @DefaultValue("likely")
                    String spelling,
            @Parameter(
                            description =
                                    "largest lists the 50 largest values of each facet, and those that are chosen;"
                                            + " none leaves all values out, which is quicker",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"largest", "none"}))
                    @QueryParam("facets")
                    @DefaultValue("largest")
                    String facets,
            @Parameter(description = "Whether to tell the scores as well; for editors")
                    @QueryParam("explain")
                    @DefaultValue("false")
                    boolean explain,
            @BeanParam Paging paging,
            @Context UriInfo address) {
        if (explain) {
            Access.requireEditor(current.viewer());
        }
        SearchQuery all = new SearchQuery(
                text,
                SearchParameters.mode(mode),
                SearchParameters.chosen(address.getQueryParameters()),
                SearchParameters.order(sort),
                paging.page(),
                paging.size(SearchQuery.LARGEST_PAGE));
        SearchQuery query = SearchParameters.counted(facets) ? all : all.uncounted();
        CorrectedResults corrected = search.find(query, SearchParameters.asTyped(spelling), current.viewer());
        SearchResults found = corrected.results();
        String lookedFor = corrected.query().text();
        // A program that pages on is not asking anew.
        if (query.page() == 1) {
            log.searched(corrected.query(), found, searcher.key());
        }
        Map<Long, String> mediaTypes = programs.mediaTypesOf(found.materials());
        return new Found(
                found.total(),
                found.degraded(),
                synonyms.meanings(lookedFor),
                lookedFor,
                corrected.didYouMean(),
                Hit.of(found.hits(), lookedFor, mediaTypes, explain),
                Hit.of(found.similar(), lookedFor, mediaTypes, explain),
                FacetsJson.of(found, query));
    }
}
