package org.chapterhouse.api.admin;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.api.Api;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.search.index.IndexOverview;
import org.chapterhouse.search.index.IndexRebuild;
import org.chapterhouse.search.index.IndexRebuilds;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The search index, for those who run the site. */
@Path("index")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search index")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed("ADMIN")
@RequestScoped
public class IndexResource {

    private static final int MOST = 50;

    @Inject
    private IndexOverview overview;

    @Inject
    private IndexRebuilds rebuilds;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentViewer current;

    @Inject
    private Clock clock;

    /**
     * How the index stands to the database.
     *
     * @param documents in the index, or null while the search server does not answer
     */
    @Schema(name = "Index")
    public record IndexJson(@Schema(nullable = true) Long documents, long sessions, QueueJson queue) {

        static IndexJson of(IndexOverview.Counts counts) {
            return new IndexJson(
                    counts.documents(),
                    counts.sessions(),
                    new QueueJson(counts.waiting(), counts.aborted(), counts.byWordsOnly()));
        }
    }

    /**
     * Sessions that the index has yet to follow.
     *
     * @param aborted       those that it did not take, each with its reason on the page of the index
     * @param byWordsOnly those that are found by words, but not yet wholly by meaning
     */
    @Schema(name = "IndexQueue")
    public record QueueJson(long waiting, long aborted, long byWordsOnly) {}

    /** @param items newest first */
    @Schema(name = "RebuildList")
    public record RebuildList(List<RebuildJson> items) {}

    /**
     * A rebuild.
     *
     * @param state             running, finished, failed or canceled
     * @param startedAt         ISO 8601
     * @param startedBy         the name of who asked for it, or null where the server did
     * @param finishedAt        ISO 8601, or null while it runs
     * @param sessionsPerSecond on average since its start
     * @param reason            why it failed, or null
     */
    @Schema(name = "Rebuild")
    public record RebuildJson(
            long id,

            @Schema(enumeration = {"running", "finished", "failed", "canceled"})
            String state,

            int total,
            int done,
            @Schema(format = "date-time") String startedAt,
            @Schema(nullable = true) String startedBy,
            @Schema(nullable = true, format = "date-time") String finishedAt,
            double sessionsPerSecond,
            @Schema(nullable = true) String reason) {}

    @GET
    @Operation(
            operationId = "getIndex",
            summary = "How many sessions are in the index, in the database and on their way")
    public IndexJson index() {
        return IndexJson.of(overview.counts());
    }

    @POST
    @Path("rebuilds")
    @Operation(
            operationId = "startRebuild",
            summary = "Build the index anew beside the one that is searched, then swap them",
            description = "Only one runs at a time.")
    @APIResponse(
            responseCode = "202",
            description = "The rebuild; its progress is at the address in Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
            content = @Content(schema = @Schema(implementation = RebuildJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response rebuild() {
        RebuildJson started = json(rebuilds.start(current.viewer()));
        return Response.accepted(started)
                .location(URI.create("index/rebuilds/" + started.id()))
                .build();
    }

    @GET
    @Path("rebuilds")
    @Operation(operationId = "listRebuilds", summary = "The latest rebuilds, newest first")
    public RebuildList rebuilds() {
        return new RebuildList(rebuilds.recent(MOST).stream().map(this::json).toList());
    }

    @GET
    @Path("rebuilds/current")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = RebuildJson.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @Operation(operationId = "getLatestRebuild", summary = "The rebuild that is running, else the last one")
    public RebuildJson latest() {
        return json(rebuilds.recent(1).stream().findFirst().orElseThrow(() -> new NotFound("problem.rebuild.none")));
    }

    @GET
    @Path("rebuilds/{id:[0-9]{1,18}}")
    @Operation(operationId = "getRebuild", summary = "A rebuild and how far it is")
    public RebuildJson rebuild(@PathParam("id") long id) {
        return json(rebuilds.require(id));
    }

    @DELETE
    @Path("rebuilds/{id:[0-9]{1,18}}")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = RebuildJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @Operation(
            operationId = "cancelRebuild",
            summary = "Give a running rebuild up; the index that is searched stays as it is")
    public RebuildJson cancel(@PathParam("id") long id) {
        return json(rebuilds.cancel(id, current.viewer()));
    }

    private RebuildJson json(IndexRebuild rebuild) {
        String by = rebuild.getStartedBy() == null
                ? null
                : accounts.find(rebuild.getStartedBy()).map(Account::getName).orElse(null);
        return new RebuildJson(
                rebuild.getId(),
                rebuild.getState().name().toLowerCase(Locale.ROOT),
                rebuild.getTotal(),
                rebuild.getDone(),
                rebuild.getStartedAt().toString(),
                by,
                rebuild.getFinishedAt() == null ? null : rebuild.getFinishedAt().toString(),
                Math.round(rebuild.perSecond(clock.instant()) * 10) / 10.0,
                rebuild.getReason());
    }
}
