package org.chapterhouse.api.catalog;

import java.util.List;
import java.util.Set;

import org.chapterhouse.api.Api;
import org.chapterhouse.catalog.edit.SessionUnion;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Merging two sessions, for editors. */
@Path("sessions/{slug}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RequestScoped
public class MergeResource {

    @Inject
    private SessionUnion union;

    @Inject
    private SessionsResource sessions;

    @Inject
    private CurrentViewer current;

    /**
     * @param session slug of the session that goes
     * @param take    names of fields of which its value is taken although the one that stays has another
     */
    @Schema(name = "Merge", examples = "{\"session\": \"hack-your-engage\", \"take\": [\"summary\"]}")
    public record Merge(
            @Schema(required = true) String session,
            @Schema(nullable = true) List<String> take) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Operation(
            operationId = "mergeSession",
            summary = "Merge another session into this one",
            description = "What only the other one says is taken over; where both say something, this one's is kept"
                    + " unless the field is named in take. The addresses, completions, course places and materials of"
                    + " the other one become this one's, and so do its recording and the notes at it where this one has"
                    + " none or the same. The other one is moved to the trash with the rest.")
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = SessionJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public SessionJson merge(@PathParam("slug") String slug, Merge merge) {
        if (merge == null || merge.session() == null) {
            throw new Invalid("problem.merge.which");
        }
        Set<String> take = merge.take() == null ? Set.of() : Set.copyOf(merge.take());
        SessionUnion.Wanted wanted = new SessionUnion.Wanted(slug, merge.session(), null, null, take);
        return sessions.show(union.unite(wanted, Editor.byHand(current.viewer())));
    }
}
