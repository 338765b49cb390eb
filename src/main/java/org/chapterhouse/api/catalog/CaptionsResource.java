package org.chapterhouse.api.catalog;

import java.io.InputStream;
import java.util.Arrays;

import org.chapterhouse.api.Api;
import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.edit.CaptionEditing;
import org.chapterhouse.media.edit.EditedCaptions;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Captions of the recording that a session's page plays, for editors. */
@Path("sessions/{slug}/captions/{language}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recordings")
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RolesAllowed({"EDITOR", "ADMIN"})
@RequestScoped
public class CaptionsResource {

    private static final String VTT = "text/vtt";
    private static final String SRT = "application/x-subrip";

    @Inject
    private CaptionEditing captions;

    @Inject
    private CurrentViewer current;

    @GET
    @Operation(operationId = "getCaptions", summary = "The captions of a session in a language, line by line")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = CaptionsJson.class)))
    public Response show(@PathParam("slug") String slug, @PathParam("language") String language) {
        EditedCaptions found = captions.open(slug, language, current.viewer());
        return Response.ok(CaptionsJson.of(found)).tag(found.version()).build();
    }

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, VTT, SRT, MediaType.APPLICATION_OCTET_STREAM})
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CaptionsJson.Lines.class)),
                @Content(mediaType = VTT, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SRT, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            operationId = "saveCaptions",
            summary = "Add or replace the captions of a session in a language",
            description =
                    "WebVTT or SubRip, recognized by content and read as an import reads it, or the lines as JSON."
                            + " What was left out is told in hints.")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = CaptionsJson.SavedJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response save(
            @BeanParam CaptionsTarget target,
            @Parameter(
                            description = "Who made them",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"people", "machine", "synchronized"}))
                    @QueryParam("origin")
                    @DefaultValue("machine")
                    String origin,
            @Context HttpHeaders headers,
            InputStream body) {
        CaptionOrigin by = origin(origin);
        byte[] sent = CaptionsBody.read(body);
        EditedCaptions.Saved saved = isJson(headers.getMediaType())
                ? captions.rewrite(target.seen(), by, CaptionsBody.lines(sent), current.viewer())
                : captions.upload(target.seen(), by, sent, current.viewer());
        return Response.ok(CaptionsJson.SavedJson.of(saved))
                .tag(saved.captions().version())
                .build();
    }

    @DELETE
    @Operation(operationId = "removeCaptions", summary = "Remove the captions of a session in a language")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void remove(@BeanParam CaptionsTarget target) {
        captions.remove(target.seen(), current.viewer());
    }

    /** @param type null where the request names none, which then counts as a file */
    private static boolean isJson(MediaType type) {
        return type != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }

    private static CaptionOrigin origin(String name) {
        return Arrays.stream(CaptionOrigin.values())
                .filter(origin -> origin.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("problem.api.captions.origin", name));
    }
}
