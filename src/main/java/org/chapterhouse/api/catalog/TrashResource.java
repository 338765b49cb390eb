package org.chapterhouse.api.catalog;

import java.time.Instant;
import java.util.List;

import org.chapterhouse.api.Api;
import org.chapterhouse.catalog.desk.DeskTrash;
import org.chapterhouse.catalog.desk.TrashedSession;
import org.chapterhouse.catalog.edit.SessionTrash;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Sessions in the trash, for editors. */
@Path("trash")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RequestScoped
public class TrashResource {

    @Inject
    private SessionTrash trash;

    @Inject
    private DeskTrash trashed;

    @Inject
    private CurrentViewer current;

    /** What was put there last comes first. */
    @Schema(name = "Trash")
    public record TrashJson(int total, List<TrashedJson> items) {

        static TrashJson of(List<TrashedSession> sessions) {
            return new TrashJson(
                    sessions.size(), sessions.stream().map(TrashedJson::of).toList());
        }
    }

    /**
     * @param trashedBy name of who put it there; null where the account is gone
     * @param deletedAt until when it can be restored
     */
    @Schema(name = "TrashedSession")
    public record TrashedJson(
            String slug,
            String title,
            Instant trashedAt,
            @Schema(nullable = true) String trashedBy,
            Instant deletedAt) {

        static TrashedJson of(TrashedSession session) {
            return new TrashedJson(
                    session.slug(), session.title(), session.trashedAt(), session.person(), session.deletedAt());
        }
    }

    @GET
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Operation(operationId = "listTrash", summary = "The sessions in the trash")
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    public TrashJson list() {
        return TrashJson.of(trashed.all(current.viewer()));
    }

    @POST
    @Path("{slug}/restore")
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Operation(
            operationId = "restoreSession",
            summary = "Bring a session back from the trash",
            description = "As it was, with all that learners did with it.")
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @APIResponse(responseCode = "204", description = "It is where it was")
    public void restore(@PathParam("slug") String slug) {
        trash.restore(slug, current.viewer());
    }

    @DELETE
    @Path("{slug}")
    @RolesAllowed("ADMIN")
    @Operation(operationId = "deleteSession", summary = "Delete a session in the trash for good, without waiting")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("slug") String slug) {
        trash.delete(slug, current.viewer());
    }
}
