package org.chapterhouse.api.catalog;

import java.util.List;

import org.chapterhouse.api.Api;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.edit.DeskEditing;
import org.chapterhouse.catalog.edit.ProgramEditing;
import org.chapterhouse.catalog.history.Editor;
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
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** Programs, which everybody reads and editors change. */
@Path("programs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
@RequestScoped
public class ProgramsResource {

    @Inject
    private Programs programs;

    @Inject
    private DeskEditing desk;

    @Inject
    private ProgramEditing editing;

    @Inject
    private CurrentViewer current;

    /** By name. */
    @Schema(name = "ProgramList")
    public record ProgramList(List<ProgramJson> items) {}

    @GET
    @Operation(operationId = "listPrograms", summary = "All programs, by name")
    public ProgramList list() {
        return new ProgramList(programs.all().stream().map(ProgramJson::of).toList());
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getProgram", summary = "One program")
    public ProgramJson show(@PathParam("slug") String slug) {
        return ProgramJson.of(programs.require(slug));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Operation(operationId = "addProgram", summary = "Add a program")
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProgramJson.Patch.class)))
    @APIResponse(
            responseCode = "201",
            description = "The program, whose address is in Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
            content = @Content(schema = @Schema(implementation = ProgramJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response add(
            @Parameter(description = "What its address shall be; made of its name if left out")
                    @QueryParam("slug")
                    @DefaultValue("")
                    String slug,
            JsonObject said) {
        ProgramDetails details = ProgramJson.Patch.NOTHING.apply(said);
        String added = desk.create(editing, slug, details.name(), details, Editor.byHand(current.viewer()));
        return Response.created(UriBuilder.fromPath("programs/{slug}").build(added))
                .entity(show(added))
                .build();
    }

    @PATCH
    @Path("{slug}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Operation(
            operationId = "changeProgram",
            summary = "Change some of what is said about a program",
            description = "A JSON merge patch (RFC 7396) of what GET answers; its slug stays. Later imports leave the"
                    + " program alone unless they are told to overwrite.")
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProgramJson.Patch.class)))
    public ProgramJson change(@PathParam("slug") String slug, JsonObject patch) {
        desk.change(editing, slug, now -> ProgramJson.Patch.of(now).apply(patch), Editor.byHand(current.viewer()));
        return show(slug);
    }

    @DELETE
    @Path("{slug}")
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Operation(operationId = "deleteProgram", summary = "Delete a program that nothing needs any more")
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void remove(@PathParam("slug") String slug) {
        desk.remove(editing, slug, Editor.byHand(current.viewer()));
    }
}
