package org.chapterhouse.api;

import java.net.URI;
import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.learning.note.NoteList;
import org.chapterhouse.learning.note.NoteSearch;
import org.chapterhouse.learning.note.Notes;
import org.chapterhouse.learning.note.NotesAsMarkdown;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.SiteAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public record NewNote(String session, Double at, String text) {}

    /** @param text at most 4,000 characters; empty for a bookmark */
    public record NewText(String text) {}

    @GET
    @Path("notes")
    @Operation(
            summary = "My notes: sessions with the latest note first, in each in order of time",
            description = "q searches them; session, a slug, gives those of one session and ignores the rest."
                    + " page from 1, size 1 to 100")
    public NoteItems list(@QueryParam("q") String text, @QueryParam("session") String slug, @BeanParam Paging paging) {
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
    @Operation(summary = "Write a note or set a bookmark")
    public Response add(NewNote draft) {
        Viewer owner = owner();
        if (draft == null || draft.session() == null || draft.at() == null) {
            throw new Invalid("A note has “session”, “at” and, unless it is a bookmark, “text”.");
        }
        NoteJson added = NoteJson.of(notes.add(owner, draft.session(), draft.at(), draft.text()));
        return Response.created(URI.create("me/notes/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Path("notes/{id}")
    @Operation(summary = "One of my notes")
    public NoteJson show(@PathParam("id") long id) {
        return NoteJson.of(notes.require(owner(), id));
    }

    @PUT
    @Path("notes/{id}")
    @Operation(summary = "Rewrite one of my notes")
    public NoteJson rewrite(@PathParam("id") long id, NewText draft) {
        Viewer owner = owner();
        if (draft == null || draft.text() == null) {
            throw new Invalid("A change has a “text”.");
        }
        return NoteJson.of(notes.rewrite(owner, id, draft.text()));
    }

    @DELETE
    @Path("notes/{id}")
    @Operation(summary = "Delete one of my notes")
    public void remove(@PathParam("id") long id) {
        notes.remove(owner(), id);
    }

    @POST
    @Path("notes/{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Bring back a note that was deleted less than ten minutes ago")
    public NoteJson restore(@PathParam("id") long id) {
        return NoteJson.of(notes.restore(owner(), id));
    }

    @GET
    @Path("notes.md")
    @Produces("text/markdown;charset=UTF-8")
    @Operation(summary = "All my notes as a Markdown document")
    public Response markdown() {
        return Response.ok(NotesAsMarkdown.of(search.all(owner()), site.url()))
                .header("Content-Disposition", "attachment; filename=\"notes.md\"")
                .build();
    }

    private Viewer owner() {
        return current.requireViewer();
    }
}
