package org.chapterhouse.api.catalog;

import java.util.List;

import org.chapterhouse.api.Api;
import org.chapterhouse.catalog.edit.PresenterUnion;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Presenters who may be one person, for editors. */
@Path("presenters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RolesAllowed({"EDITOR", "ADMIN"})
@SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
@SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
@RequestScoped
public class PresentersResource {

    @Inject
    private PresenterUnion union;

    @Inject
    private CurrentViewer current;

    /** A presenter and in how many sessions they are listed. */
    @Schema(name = "KnownPresenter")
    public record Known(String slug, String name, long sessions) {

        static Known of(PresenterUnion.Known known) {
            return new Known(known.slug(), known.name(), known.sessions());
        }
    }

    /** Two whose names look alike. */
    @Schema(name = "AlikePresenters")
    public record Alike(Known one, Known other) {}

    /** By name. */
    @Schema(name = "AlikePresentersList")
    public record AlikeList(List<Alike> items) {}

    /** @param presenter slug of the one that goes */
    @Schema(name = "PresenterMerge")
    public record Merge(@Schema(required = true) String presenter) {}

    /** @param sessions how many sessions were changed */
    @Schema(name = "PresenterMerged")
    public record Merged(int sessions) {}

    @GET
    @Path("alike")
    @Operation(operationId = "listAlikePresenters", summary = "Presenters whose names look alike, two by two")
    public AlikeList alike() {
        return new AlikeList(union.alike(current.viewer()).stream()
                .map(pair -> new Alike(Known.of(pair.one()), Known.of(pair.other())))
                .toList());
    }

    @POST
    @Path("{slug}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergePresenter",
            summary = "Merge another presenter into this one",
            description = "This one is listed wherever the other one was, with role and organization as they were; each"
                    + " session has it in its history.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Merged.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Merged merge(@PathParam("slug") String slug, Merge merge) {
        if (merge == null || merge.presenter() == null) {
            throw new Invalid("problem.presenters.which");
        }
        return new Merged(union.unite(slug, merge.presenter(), Editor.byHand(current.viewer())));
    }
}
