package org.chapterhouse.api.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapterhouse.api.Api;
import org.chapterhouse.api.Paging;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Successors;
import org.chapterhouse.catalog.browse.Browse;
import org.chapterhouse.catalog.browse.BrowseResult;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.edit.SessionTrash;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.Section;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Sessions as the viewer may see them. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RequestScoped
public class SessionsResource {

    private static final int MOST = 100;

    @Inject
    private Browse browse;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionEditing editing;

    @Inject
    private SessionTrash trash;

    @Inject
    private Recordings recordings;

    @Inject
    private Programs programs;

    @Inject
    private Successors successors;

    @Inject
    private CurrentViewer current;

    /** @param total how many there are in all */
    @Schema(name = "SessionList")
    public record SessionList(int total, List<SessionItem> items) {}

    @GET
    @Operation(
            operationId = "listSessions",
            summary = "Sessions, newest first",
            description = "By the same parameters as the page /browse.")
    public SessionList list(@BeanParam SessionChoices choices, @BeanParam Paging paging) {
        BrowseResult found = browse.find(choices.filter(paging.page(), paging.size(MOST)), current.viewer());
        return new SessionList(
                found.total(),
                sessions.withIds(found.sessions(), current.viewer()).stream()
                        .map(SessionItem::of)
                        .toList());
    }

    @PATCH
    @Path("{slug}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Operation(
            operationId = "changeSession",
            summary = "Change some of what is said about a session",
            description =
                    "A JSON merge patch (RFC 7396) of the fields that GET answers, recordings, transcript, sections"
                            + " and materials aside: a field left out stays as it is, null removes, a list replaces the"
                            + " list."
                            + " Later imports leave the session alone unless they are told to overwrite.")
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SessionPatch.class)))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = SessionJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public SessionJson change(@PathParam("slug") String slug, JsonObject patch) {
        editing.change(slug, current -> SessionPatch.apply(patch, current), Editor.byHand(current.viewer()));
        return show(slug);
    }

    @DELETE
    @Path("{slug}")
    @RolesAllowed({"EDITOR", "ADMIN"})
    @Operation(
            operationId = "trashSession",
            summary = "Move a session to the trash",
            description = "Nobody sees it there. It can be restored for 30 days and is then deleted for good.")
    @SecurityRequirement(name = Api.TOKEN, scopes = "EDITOR")
    @SecurityRequirement(name = Api.TOKEN, scopes = "ADMIN")
    @APIResponse(responseCode = "204", description = "It is in the trash")
    public void moveToTrash(@PathParam("slug") String slug) {
        trash.move(slug, current.viewer());
    }

    @GET
    @Path("{slug}")
    @Operation(
            operationId = "getSession",
            summary = "One session with its recordings, transcript, sections, materials and presenters")
    public SessionJson show(@PathParam("slug") String slug) {
        Session session = sessions.requireVisible(slug, current.viewer());
        List<Recording> all = recordings.of(session);
        Map<Recording, List<CaptionTrack>> captions =
                all.stream().collect(Collectors.toMap(Function.identity(), recordings::captionsOf));
        List<Cue> cues = all.stream()
                .limit(1)
                .flatMap(main -> captions.get(main).stream())
                .limit(1)
                .flatMap(track -> track.cues().stream())
                .toList();
        List<Section> sections = all.stream()
                .limit(1)
                .flatMap(main -> main.getSections().stream())
                .toList();
        return SessionJson.of(
                session,
                successors.of(session, current.viewer()),
                all.stream()
                        .map(r -> SessionJson.RecordingJson.of(r, captions.get(r)))
                        .toList(),
                cues,
                sections,
                programs.materialsOf(session));
    }
}
