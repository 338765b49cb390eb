package org.chapterhouse.api.upload;

import java.util.List;

import org.chapterhouse.api.Api;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.edit.RecordingUploading;
import org.chapterhouse.media.edit.SessionRecording;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The recording that a session's page plays, for editors. */
@Path("sessions/{slug}/recording")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recordings")
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed({"EDITOR", "ADMIN"})
@RequestScoped
public class RecordingResource {

    @Inject
    private RecordingUploading uploading;

    @Inject
    private SessionRecording played;

    @Inject
    private CurrentViewer current;

    /**
     * @param upload  the id of a finished upload: the last part of its address
     * @param seconds the length, for files that do not tell their own; may be left out
     */
    @Schema(name = "RecordingRequest", examples = "{\"upload\": \"0b8f1c1e-2f0a-4a53-9d0b-2c8f1a6f7e11\"}")
    public record Wanted(@Schema(required = true) String upload, Double seconds) {}

    /**
     * @param bytes of its file
     * @param hints what an editor should look at, such as captions after the end
     */
    @Schema(name = "PlayedRecording")
    public record RecordingJson(long id, double seconds, String mediaType, long bytes, List<String> hints) {

        static RecordingJson of(RecordingUploading.Used used) {
            Recording recording = used.recording();
            StoredFile file = recording.getFile();
            return new RecordingJson(
                    recording.getId(),
                    recording.getDurationMillis() / 1000.0,
                    file.getMediaType(),
                    file.getBytes(),
                    used.hints());
        }
    }

    @PUT
    @Operation(
            operationId = "setRecording",
            summary = "Play an uploaded file as the recording of a session",
            description = "It is judged by its content: MP4, WebM or MP3. Captions stay.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = RecordingJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RecordingJson set(@PathParam("slug") String slug, Wanted wanted) {
        if (wanted == null || wanted.upload() == null) {
            throw new Invalid("problem.api.recording");
        }
        return RecordingJson.of(uploading.use(slug, wanted.upload(), wanted.seconds(), current.viewer()));
    }

    @DELETE
    @Operation(operationId = "removeRecording", summary = "Remove the recording of a session with its captions")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("slug") String slug) {
        played.remove(slug, current.viewer());
    }
}
