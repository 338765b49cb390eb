package org.chapterhouse.api.learning;

import java.net.URI;
import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.api.Api;
import org.chapterhouse.api.Paging;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.learning.note.NoteList;
import org.chapterhouse.learning.note.NoteSearch;
import org.chapterhouse.learning.note.Notes;
import org.chapterhouse.learning.note.NotesAsMarkdown;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.SiteAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One's own notes. Those of others are not found. */
@Path("me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
@SecurityRequirement(name = Api.TOKEN)
@RequestScoped
public class NotesResource {

    private static final int MOST = 100;

    @Inject
    private Notes notes;

    @Inject
    private NoteSearch search;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentViewer current;

    @Inject
    private SiteAddress site;

    /** @param total how many there are in all */
    @Schema(name = "NoteList")
    public record NoteItems(int total, List<NoteJson> items) {

        static NoteItems of(NoteList list) {
            return new NoteItems(
                    list.total(), list.notes().stream().map(NoteJson::of).toList());
        }
    }

    /**
     * @param session slug of the session
     * @param at      second of its recording
     * @param text    at most 4,000 characters; empty or missing for a bookmark
     */
    @Schema(
            name = "NewNote",
            examples = "{\"session\": \"libraries-and-the-2020-census\", \"at\": 8, \"text\": \"Ask about this\"}")
    public record NewNote(
            @Schema(required = true) String session,
            @Schema(required = true) Double at,
            @Schema(nullable = true, maxLength = 4000) String text) {}

    /** @param text at most 4,000 characters; empty for a bookmark */
    @Schema(name = "NewText", examples = "{\"text\": \"Ask Ana about this\"}")
    public record NewText(
            @Schema(required = true, maxLength = 4000) String text) {}

    @GET
    @Path("notes")
    @Operation(
            operationId = "listNotes",
            summary = "My notes: sessions with the latest note first, in each in order of time")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = NoteItems.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public NoteItems list(
            @Parameter(description = "Words to search the notes for") @QueryParam("q") String text,
            @Parameter(description = "Slug of a session: gives all notes of it, whatever the other parameters are")
                    @QueryParam("session")
                    String slug,
            @BeanParam Paging paging) {
        Viewer owner = owner();
        if (slug != null) {
            List<NoteJson> items = search.of(sessions.requireVisible(slug, owner), owner).stream()
                    .map(NoteJson::of)
                    .toList();
            return new NoteItems(items.size(), items);
        }
        return NoteItems.of(search.find(owner, text, paging.page(), paging.size(MOST)));
    }

    @POST
    @Path("notes")
    @Operation(operationId = "addNote", summary = "Write a note or set a bookmark")
    @APIResponse(
            responseCode = "201",
            description = "The note, whose address is in Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
            content = @Content(schema = @Schema(implementation = NoteJson.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response add(NewNote draft) {
        Viewer owner = owner();
        if (draft == null || draft.session() == null || draft.at() == null) {
            throw new Invalid("problem.api.note");
        }
        NoteJson added = NoteJson.of(notes.add(owner, draft.session(), draft.at(), draft.text()));
        return Response.created(URI.create("me/notes/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Path("notes/{id}")
    @Operation(operationId = "getNote", summary = "One of my notes")
    public NoteJson show(@PathParam("id") long id) {
        return NoteJson.of(notes.require(owner(), id));
    }

    @PUT
    @Path("notes/{id}")
    @Operation(operationId = "rewriteNote", summary = "Rewrite one of my notes")
    public NoteJson rewrite(@PathParam("id") long id, NewText draft) {
        Viewer owner = owner();
        if (draft == null || draft.text() == null) {
            throw new Invalid("problem.api.noteText");
        }
        return NoteJson.of(notes.rewrite(owner, id, draft.text()));
    }

    @DELETE
    @Path("notes/{id}")
    @Operation(operationId = "deleteNote", summary = "Delete one of my notes")
    public void remove(@PathParam("id") long id) {
        notes.remove(owner(), id);
    }

    @POST
    @Path("notes/{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "restoreNote", summary = "Bring back a note that was deleted less than ten minutes ago")
    public NoteJson restore(@PathParam("id") long id) {
        return NoteJson.of(notes.restore(owner(), id));
    }

    @GET
    @Path("notes.md")
    @Produces("text/markdown;charset=UTF-8")
    @Operation(operationId = "exportNotesAsMarkdown", summary = "All my notes as a Markdown document")
    @APIResponse(
            responseCode = "200",
            description = "A file",
            content = @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)))
    public Response markdown() {
        return Response.ok(NotesAsMarkdown.of(search.all(owner()), site.url()))
                .header("Content-Disposition", "attachment; filename=\"notes.md\"")
                .build();
    }

    private Viewer owner() {
        return current.requireViewer();
    }
}
