package org.chapterhouse.api.catalog;

import java.util.List;
import java.util.Objects;

import org.chapterhouse.api.Api;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.bulk.BulkEditing;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** The same edit of many sessions, for editors. */
@Path("bulk-edits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RolesAllowed({"EDITOR", "ADMIN"})
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RequestScoped
public class BulkEditsResource {

    @Inject
    private BulkEditing editing;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentViewer current;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editSessions",
            summary = "Do the same to up to 500 sessions",
            description = "Each session is changed by itself, with an entry in its history: where one is refused, the"
                    + " others are changed all the same. The answer tells what became of each.")
    @APIResponse(
            responseCode = "201",
            description = "What became of each session; its address is in Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
            content = @Content(schema = @Schema(implementation = BulkEditJson.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response add(BulkEditJson.Wanted wanted) {
        if (wanted == null || wanted.sessions() == null) {
            throw new Invalid("problem.bulk.none");
        }
        long id = editing.run(wanted.bulkChange(), ids(wanted.sessions()), current.viewer());
        return Response.created(UriBuilder.fromPath("bulk-edits/{id}").build(id))
                .entity(show(id))
                .build();
    }

    private List<Long> ids(List<String> slugs) {
        List<String> wanted = slugs.stream().filter(Objects::nonNull).distinct().toList();
        List<Session> found = sessions.withSlugs(wanted, current.viewer());
        if (found.size() < wanted.size()) {
            List<String> known = found.stream().map(Session::getSlug).toList();
            String missing = wanted.stream()
                    .filter(slug -> !known.contains(slug))
                    .findFirst()
                    .orElseThrow();
            throw new NotFound("problem.session.missing", missing);
        }
        return found.stream().map(Session::getId).toList();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(operationId = "getBulkEdit", summary = "What became of each session of a bulk edit")
    public BulkEditJson show(@PathParam("id") long id) {
        return BulkEditJson.of(editing.result(id, current.viewer()));
    }

    @POST
    @Path("{id: \\d{1,18}}/undo")
    @Operation(
            operationId = "undoBulkEdit",
            summary = "Put the sessions of a bulk edit back as they were",
            description = "Those in which nobody has changed the same since. The others are kept as they are, and the"
                    + " answer says why. Sent again, it changes nothing that is put back already.")
    public BulkEditJson undo(@PathParam("id") long id) {
        editing.undo(id, current.viewer());
        return show(id);
    }
}
