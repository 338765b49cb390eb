package org.chapterhouse.api.catalog;

import org.chapterhouse.api.Api;
import org.chapterhouse.catalog.edit.SessionDrafting;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** Beginning a session like another one, for editors. */
@Path("sessions/{slug}/duplicate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RequestScoped
public class DuplicateResource {

    @Inject
    private SessionDrafting drafting;

    @Inject
    private SessionsResource sessions;

    @Inject
    private CurrentViewer current;

    @POST
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Operation(
            operationId = "duplicateSession",
            summary = "Begin a draft with everything that is said about a session",
            description = "Without its recording, captions and materials, and under another title and address.")
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @APIResponse(
            responseCode = "201",
            description = "The draft, whose address is in Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
            content = @Content(schema = @Schema(implementation = SessionJson.class)))
    public Response duplicate(@PathParam("slug") String slug) {
        String draft = drafting.duplicate(slug, Editor.byHand(current.viewer()));
        return Response.created(UriBuilder.fromPath("sessions/{slug}").build(draft))
                .entity(sessions.show(draft))
                .build();
    }
}
