package org.chapterhouse.api.learning;

import java.util.List;

import org.chapterhouse.api.Api;
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

/** Where reading pages report what was really read. */
@Path("transcripts/{track: \\d{1,18}}/read")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
@SecurityRequirement(name = Api.TOKEN)
@RequestScoped
public class ReadResource {

    @Inject
    private Watching watching;

    @Inject
    private CurrentViewer current;

    /**
     * @param recording the recording's id
     * @param batch     the batch's own name, such as a UUID; a retry uses it again
     * @param read      pairs of seconds of the recording, from and to
     * @param position  where the reader stands, in seconds of the recording
     */
    @Schema(
            name = "ReadBatch",
            examples = "{\"recording\": 7, \"batch\": \"7f3c\", \"read\": [[10.2, 25.1]], \"position\": 25.1}")
    public record Batch(
            @Schema(required = true) Long recording,
            @Schema(required = true) String batch,
            @Schema(required = true) List<List<Double>> read,
            @Schema(required = true) Double position) {}

    @POST
    @Operation(
            operationId = "reportRead",
            summary = "Report what was read of a transcript",
            description = "Earns the same credit as watching and shares its bound; besides, at most 300 words a minute"
                    + " are credited. Idempotent by batch.")
    public WatchedJson report(@PathParam("track") long track, Batch batch) {
        if (batch == null) {
            throw Stretches.incomplete();
        }
        return WatchedJson.of(watching.recordReading(
                current.requireAccount(),
                track,
                Stretches.report(batch.recording(), batch.batch(), batch.read(), batch.position())));
    }
}
