package org.chapterhouse.api.catalog;

import org.chapterhouse.api.Api;
import org.chapterhouse.learning.completion.CompletionRule;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.edit.RecordingEditing;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which part of a recording counts for completion. */
@Path("recordings/{id:[0-9]{1,18}}/credit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recordings")
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed({"EDITOR", "ADMIN"})
@RequestScoped
public class CreditResource {

    @Inject
    private RecordingEditing recordingEditing;

    @Inject
    private CurrentViewer current;

    /**
     * @param from first second that counts
     * @param to   second after the last that counts
     */
    @Schema(name = "CreditRequest", examples = "{\"from\": 0, \"to\": 3480}")
    public record Wanted(
            @Schema(required = true) Integer from,
            @Schema(required = true) Integer to) {}

    /** @param needed how many seconds of it must be seen */
    @Schema(name = "Credit")
    public record CreditJson(int from, int to, int needed) {

        static CreditJson of(Recording recording) {
            CreditWindow window = recording.getCreditWindow();
            return new CreditJson(window.from(), window.to(), CompletionRule.secondsNeeded(window));
        }
    }

    @PUT
    @Operation(
            operationId = "setCredit",
            summary = "Let this part of a recording count for completion",
            description = "Who has seen enough of it completes the recording at once; who has completed it keeps that.")
    public CreditJson set(@PathParam("id") long id, Wanted wanted) {
        if (wanted == null || wanted.from() == null || wanted.to() == null) {
            throw new Invalid("problem.api.credit");
        }
        return CreditJson.of(recordingEditing.count(id, wanted.from(), wanted.to(), current.viewer()));
    }

    @DELETE
    @Operation(operationId = "resetCredit", summary = "Let the whole recording count again")
    public CreditJson reset(@PathParam("id") long id) {
        return CreditJson.of(recordingEditing.countWhole(id, current.viewer()));
    }
}
