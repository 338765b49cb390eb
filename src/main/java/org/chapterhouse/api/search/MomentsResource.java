package org.chapterhouse.api.search;

import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Paging;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.search.find.Moment;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Order;
import org.chapterhouse.security.CurrentViewer;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** All moments of one session that answer a search. */
@Path("sessions/{slug}/moments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
public class MomentsResource {

    @Inject
    private Sessions sessions;

    @Inject
    private SessionSearch search;

    @Inject
    private Programs programs;

    @Inject
    private CurrentViewer current;

    /** @param total how many there are in all, as many as a search says the session has */
    @Schema(name = "SessionMoments")
    public record Found(int total, List<MomentJson> moments) {}

    @GET
    @Operation(
            operationId = "momentsInSession",
            summary = "All moments of a session that answer a search",
            description = "The search /search lists the best of them. In order of time; what is shown or written at no"
                    + " known time comes last.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Where the words stand",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"transcript", "slide", "handout"}))
    public Found find(
            @PathParam("slug") String slug,
            @Parameter(description = "Words, “phrases” and -exclusions", example = "census") @QueryParam("q")
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
            @BeanParam Paging paging,
            @Context UriInfo address) {
        Session session = sessions.requireVisible(slug, current.viewer());
        int size = paging.size(SessionSearch.MOST_MOMENTS);
        SearchQuery query = new SearchQuery(
                text,
                SearchParameters.mode(mode),
                SearchParameters.chosen(address.getQueryParameters()),
                Order.RELEVANCE,
                1,
                1);
        List<Moment> all = search.moments(query, session.getSlug(), current.viewer());
        List<Moment> shown =
                all.stream().skip((paging.page() - 1L) * size).limit(size).toList();
        Map<Long, String> mediaTypes = programs.mediaTypesOf(Moment.materials(shown));
        return new Found(
                all.size(),
                shown.stream()
                        .map(moment -> MomentJson.of(slug, moment, query.text(), mediaTypes))
                        .toList());
    }
}
