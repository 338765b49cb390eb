package org.chapterhouse.learning.note;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.jobs.UndoWindow;
import org.chapterhouse.jobs.UndoWindowClosed;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Writing notes. The owner is whoever is signed in; a note of somebody else does not exist. */
@ApplicationScoped
@Transactional
public class Notes {

    /** How many an account may keep. */
    public static final int MOST = 5_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sessions sessions;

    @Inject
    private Recordings recordings;

    @Inject
    private Clock clock;

    /**
     * @param slug the session it is about
     * @param at   second of its recording; one behind the end means the end
     * @param text empty for a bookmark
     * @throws NotFound when the owner may see no such session
     * @throws Invalid  when the session has no recording, the second is none, or the text too long
     * @throws Conflict when the account keeps 5,000 already
     */
    public PlacedNote add(Viewer owner, String slug, double at, String text) {
        Session session = sessions.requireVisible(slug, owner);
        Recording recording = recordings.mainOf(session).orElseThrow(() -> new Invalid("problem.note.unrecorded"));
        if (!(at >= 0)) {
            throw new Invalid("problem.note.at");
        }
        if (kept(owner.accountId()) >= MOST) {
            throw new Conflict("notes.tooMany", MOST);
        }
        Note note =
                new Note(owner.accountId(), session, (int) Math.min(at, recording.getSeconds()), text, clock.instant());
        entities.persist(note);
        entities.flush();
        return PlacedNote.of(note, owner);
    }

    /** @throws NotFound also when it is somebody else's, or was deleted */
    public PlacedNote require(Viewer owner, long id) {
        return PlacedNote.of(find(owner, id).filter(note -> !note.isRemoved()).orElseThrow(Notes::none), owner);
    }

    /** @throws Invalid when the text is too long */
    public PlacedNote rewrite(Viewer owner, long id, String text) {
        PlacedNote placed = require(owner, id);
        placed.note().rewrite(text, clock.instant());
        return placed;
    }

    /** Deletes it, at first so that it can be restored. */
    public void remove(Viewer owner, long id) {
        require(owner, id).note().remove(clock.instant());
    }

    /**
     * Undoes {@link #remove} within ten minutes.
     *
     * @throws NotFound after that
     */
    public PlacedNote restore(Viewer owner, long id) {
        Note note = find(owner, id).orElseThrow(Notes::none);
        note.restore();
        return PlacedNote.of(note, owner);
    }

    void purge(@Observes UndoWindowClosed window) {
        entities.createQuery("delete from Note n where n.removedAt < :before")
                .setParameter("before", window.deletedBefore())
                .executeUpdate();
    }

    private Optional<Note> find(Viewer owner, long id) {
        Instant since = clock.instant().minus(UndoWindow.LENGTH);
        return entities.createQuery(
                        "select n from Note n where n.id = :id and n.accountId = :account"
                                + " and (n.removedAt is null or n.removedAt > :since)",
                        Note.class)
                .setParameter("id", id)
                .setParameter("account", owner.accountId())
                .setParameter("since", since)
                .getResultStream()
                .findFirst();
    }

    private long kept(long account) {
        return entities.createQuery(
                        "select count(n) from Note n where n.accountId = :account and n.removedAt is null", Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    private static NotFound none() {
        return new NotFound("problem.note.missing");
    }
}
