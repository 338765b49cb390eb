package org.chapterhouse.api.learning;

import java.util.List;

import org.chapterhouse.api.Api;
import org.chapterhouse.learning.watch.WatchReport;
import org.chapterhouse.learning.watch.Watching;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where players report what really played. */
@Path("sessions/{slug}/watched")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
@SecurityRequirement(name = Api.TOKEN)
@RequestScoped
public class WatchedResource {

    @Inject
    private Watching watching;

    @Inject
    private CurrentViewer current;

    /**
     * @param recording the recording's id
     * @param batch     the batch's own name, such as a UUID; a retry uses it again
     * @param played    pairs of seconds, from and to
     * @param position  where the player stands, in seconds
     */
    @Schema(
            name = "WatchedBatch",
            examples = "{\"recording\": 7, \"batch\": \"7f3c\", \"played\": [[10.2, 25.1]], \"position\": 25.1}")
    public record Batch(
            @Schema(required = true) Long recording,
            @Schema(required = true) String batch,
            @Schema(required = true) List<List<Double>> played,
            @Schema(required = true) Double position) {

        WatchReport report() {
            return Stretches.report(recording, batch, played, position);
        }
    }

    @POST
    @Operation(
            operationId = "reportWatched",
            summary = "Report what was played",
            description =
                    "Idempotent by batch. At most two seconds a second since the last accepted batch are credited;"
                            + " the excess comes back and may be claimed again later.")
    public WatchedJson report(@PathParam("slug") String slug, Batch batch) {
        if (batch == null) {
            throw Stretches.incomplete();
        }
        return WatchedJson.of(watching.record(current.requireAccount(), slug, batch.report()));
    }
}
