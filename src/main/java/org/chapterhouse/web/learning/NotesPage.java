package org.chapterhouse.web.learning;

import java.util.List;

import org.chapterhouse.learning.note.NoteList;
import org.chapterhouse.learning.note.NoteSearch;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.ui.Pager;
import org.omnifaces.cdi.Param;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /notes}: the viewer's own notes, all of them or those with some words. */
@Named
@RequestScoped
public class NotesPage {

    private static final int SIZE = 50;

    @Inject
    private CurrentViewer current;

    @Inject
    private NoteSearch search;

    @Inject
    @Param(name = "find")
    private String wanted;

    @Inject
    @Param(name = "page")
    private String page;

    private NoteList found;
    private Pager pager;

    @PostConstruct
    void load() {
        int number = page != null && page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
        found = search.find(current.requireViewer(), wanted, number, SIZE);
        PageAddress base = PageAddress.of("/notes");
        pager = new Pager(number, SIZE, found.total(), searching() ? base.with("find", wanted) : base);
    }

    private boolean searching() {
        return wanted != null && !wanted.isBlank();
    }

    public List<NoteGroup> getGroups() {
        return NoteGroup.of(found.notes());
    }

    public int getTotal() {
        return found.total();
    }

    /** Whether words were looked for. */
    public boolean isSearching() {
        return searching();
    }

    public String getWanted() {
        return wanted;
    }

    public Pager getPager() {
        return pager;
    }

    public NoteView getBlank() {
        return NoteView.BLANK;
    }
}
