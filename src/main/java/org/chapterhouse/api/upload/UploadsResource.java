package org.chapterhouse.api.upload;

import java.io.InputStream;
import java.net.URI;

import org.chapterhouse.api.Api;
import org.chapterhouse.media.upload.Upload;
import org.chapterhouse.media.upload.Uploading;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Sending a file in, in parts, by tus. */
@Path("uploads")
@Tag(name = "Uploads")
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed({"EDITOR", "ADMIN"})
@RequestScoped
public class UploadsResource {

    private static final String ONE = "{id}";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String PART = "application/offset+octet-stream";

    /** @param bytes of the whole file */
    @Schema(name = "Upload")
    public record UploadJson(String id, long bytes) {}

    @Inject
    private Uploading uploading;

    @Inject
    private CurrentViewer current;

    @POST
    @Operation(
            operationId = "beginUpload",
            summary = "Begin to send a file",
            description = "By tus 1.0.0, so that any client of it can go on where a connection broke.")
    @Parameter(name = "Upload-Metadata", in = ParameterIn.HEADER, description = "filename and its value in Base64")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UploadJson.class)))
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public Response begin(
            @HeaderParam(LENGTH) @Parameter(description = "Bytes of the whole file", required = true) Long length,
            @HeaderParam("Upload-Metadata") @Parameter(hidden = true) String metadata,
            @Context UriInfo address) {
        if (length == null) {
            throw new Invalid("problem.api.upload.length");
        }
        Upload upload = uploading.begin(UploadName.in(metadata), length, current.viewer());
        URI place = address.getAbsolutePathBuilder().path(upload.getId()).build();
        return tus(Response.created(place)
                .type(MediaType.APPLICATION_JSON)
                .entity(new UploadJson(upload.getId(), upload.getTotalBytes())));
    }

    @HEAD
    @Path(ONE)
    @Operation(operationId = "getUploadOffset", summary = "How much of a file has arrived")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = {
                @Header(name = OFFSET, schema = @Schema(type = SchemaType.INTEGER)),
                @Header(name = LENGTH, schema = @Schema(type = SchemaType.INTEGER))
            })
    public Response show(@PathParam("id") String id) {
        Upload upload = uploading.require(id, current.viewer());
        return tus(Response.ok()
                .header(OFFSET, uploading.arrived(upload))
                .header(LENGTH, upload.getTotalBytes())
                .header("Cache-Control", "no-store"));
    }

    @PATCH
    @Path(ONE)
    @Consumes(PART)
    @RequestBody(
            required = true,
            content = @Content(mediaType = PART, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "addToUpload", summary = "Send the next part of a file")
    @APIResponse(
            responseCode = "204",
            description = "Taken",
            headers = @Header(name = OFFSET, schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response add(
            @PathParam("id") String id,
            @HeaderParam(OFFSET) @Parameter(description = "Bytes that have arrived so far", required = true)
                    Long offset,
            InputStream part) {
        if (offset == null) {
            throw new Invalid("problem.api.upload.offset");
        }
        return tus(Response.noContent().header(OFFSET, uploading.append(id, offset, part, current.viewer())));
    }

    @DELETE
    @Path(ONE)
    @Operation(operationId = "removeUpload", summary = "Give an upload up")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("id") String id) {
        uploading.discard(id, current.viewer());
        return tus(Response.noContent());
    }

    private static Response tus(Response.ResponseBuilder answer) {
        return answer.header(RESUMABLE, VERSION).build();
    }
}
