package org.chapterhouse.api.upload;

import java.util.List;

import org.chapterhouse.api.Api;
import org.chapterhouse.media.edit.MaterialFiles;
import org.chapterhouse.media.edit.MaterialUploading;
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

/** The file of a material, for editors. */
@Path("materials/{id}/file")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Materials")
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed({"EDITOR", "ADMIN"})
@RequestScoped
public class MaterialFileResource {

    @Inject
    private MaterialUploading uploading;

    @Inject
    private MaterialFiles files;

    @Inject
    private CurrentViewer current;

    /** @param upload the id of a finished upload: the last part of its address */
    @Schema(name = "MaterialFileRequest", examples = "{\"upload\": \"0b8f1c1e-2f0a-4a53-9d0b-2c8f1a6f7e11\"}")
    public record Wanted(@Schema(required = true) String upload) {}

    /**
     * @param bytes of its file
     * @param pages how many pages, slides or parts it has
     * @param hints what an editor should look at, such as pages without text
     */
    @Schema(name = "MaterialFile")
    public record FileJson(String mediaType, long bytes, int pages, List<String> hints) {

        static FileJson of(MaterialUploading.Used used) {
            return new FileJson(used.file().getMediaType(), used.file().getBytes(), used.pages(), used.hints());
        }
    }

    @PUT
    @Operation(
            operationId = "setMaterialFile",
            summary = "Keep an uploaded document as the file of a material",
            description =
                    "It is judged by its content: PDF, PowerPoint or Word. Times of slides stay where their number does.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = FileJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public FileJson set(@PathParam("id") long id, Wanted wanted) {
        if (wanted == null || wanted.upload() == null) {
            throw new Invalid("problem.api.recording");
        }
        return FileJson.of(uploading.use(id, wanted.upload(), current.viewer()));
    }

    @DELETE
    @Operation(operationId = "removeMaterialFile", summary = "Remove the file of a material, which can be a link then")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id) {
        files.remove(id, current.viewer());
    }
}
