package org.chapterhouse.web.desk.session;

import java.util.EnumSet;
import java.util.Set;

import org.chapterhouse.catalog.desk.DeskSessions;
import org.chapterhouse.catalog.desk.SessionLack;
import org.chapterhouse.security.CurrentViewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the session that is on the desk has, and what is missing. */
@Named
@RequestScoped
public class SessionChecklist {

    @Inject
    private DeskSessions sessions;

    @Inject
    private DeskSessionPage page;

    @Inject
    private CurrentViewer current;

    private Set<SessionLack> lacks;

    public SessionLack[] getAll() {
        return SessionLack.values();
    }

    public boolean lacks(SessionLack lack) {
        return lacks().contains(lack);
    }

    /** The id of the part of the page where it is put right. */
    public String place(SessionLack lack) {
        return switch (lack) {
            case RECORDING -> "recording";
            case CAPTIONS -> "captions";
            case SUMMARY -> "summary";
            case DATE -> "heldOn";
            case PRESENTERS -> "presenters";
            case TOPICS -> "topics";
        };
    }

    /** How many things are missing. */
    public int getMissing() {
        return lacks().size();
    }

    /** A session without a recording has no captions either, which no list counts as another thing to do. */
    private Set<SessionLack> lacks() {
        if (lacks == null) {
            lacks = EnumSet.noneOf(SessionLack.class);
            lacks.addAll(sessions.lacks(page.getId(), current.viewer()));
            if (lacks.contains(SessionLack.RECORDING)) {
                lacks.add(SessionLack.CAPTIONS);
            }
        }
        return lacks;
    }
}
