package org.chapterhouse.web.learning;

import java.util.List;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.learning.note.NoteSearch;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.ReturnAddress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the page of a session shows of the viewer's notes. */
@Named
@RequestScoped
public class SessionNotes {

    @Inject
    private NoteSearch search;

    @Inject
    private CurrentViewer current;

    private List<NoteView> notes;

    /** In order of time. Reads them once: a page is about one session. */
    public List<NoteView> of(Session session) {
        if (notes == null) {
            notes = search.of(session, current.viewer()).stream()
                    .map(NoteView::of)
                    .toList();
        }
        return notes;
    }

    public NoteView getBlank() {
        return NoteView.BLANK;
    }

    /** Where to sign in and come back. */
    public String signIn(String page) {
        return ReturnAddress.of(page).signIn();
    }
}
