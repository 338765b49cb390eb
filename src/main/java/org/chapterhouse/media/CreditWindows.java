package org.chapterhouse.media;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Curation;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What editors set of recordings: which part counts for completion. */
@ApplicationScoped
@Transactional
public class CreditWindows {

    @Inject
    private Recordings recordings;
    @Inject
    private Curation curation;
    @Inject
    private Event<CreditWindowChanged> changes;

    /**
     * Lets a stretch count instead of what counted before.
     *
     * @param from first second that counts
     * @param to   second after the last that counts
     * @throws Forbidden if the viewer is no editor
     * @throws Invalid   if the stretch is empty or goes beyond the recording
     */
    public Recording set(long recording, int from, int to, Viewer viewer) {
        Recording found = require(recording, viewer);
        if (from < 0 || to <= from) {
            throw new Invalid("What counts must end after it starts.");
        }
        if (to > found.getSeconds()) {
            throw new Invalid("What counts must end before the recording does, or with it.");
        }
        return change(found, new CreditWindow(from, to));
    }

    /**
     * Lets the whole recording count.
     *
     * @throws Forbidden if the viewer is no editor
     */
    public Recording reset(long recording, Viewer viewer) {
        return change(require(recording, viewer), null);
    }

    private Recording require(long recording, Viewer viewer) {
        if (!viewer.edits()) {
            throw new Forbidden("Only editors say what of a recording counts.");
        }
        return recordings.require(recording, viewer);
    }

    private Recording change(Recording recording, CreditWindow window) {
        recording.count(window);
        curation.announce(recording.getSession());
        changes.fire(new CreditWindowChanged(recording));
        return recording;
    }
}
