package org.chapterhouse.media.edit;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.edit.Rules;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldChanges;
import org.chapterhouse.media.CaptionDetails;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.RecordingDetails;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding, changing and removing recordings with their captions, sections and the part that counts. */
@ApplicationScoped
@Transactional
public class RecordingEditing {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Recordings recordings;

    @Inject
    private Rules rules;

    @Inject
    private SessionEditing sessions;

    /**
     * @param position its place among the session's recordings, from 0; the first is the one that is played
     * @throws Invalid if the details break a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Recording add(Session session, int position, RecordingDetails details, Editor editor) {
        rules.check(details);
        Recording recording = new Recording(session, position);
        fill(recording, details);
        sessions.changed(session, named(position, FieldChanges.between(null, details)), editor);
        return recording;
    }

    /**
     * @param recording managed in the caller's transaction; what was watched of it stays with it
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Recording recording, int position, RecordingDetails details, Editor editor) {
        rules.check(details);
        List<FieldChange> changed = FieldChanges.between(details(recording), details);
        if (!changed.isEmpty()) {
            fill(recording, details);
        }
        List<FieldChange> all = new ArrayList<>(named(position, changed));
        if (recording.getPosition() != position) {
            all.add(new FieldChange("recordings", place(recording.getPosition()), place(position)));
            recording.moveTo(position);
        }
        return sessions.changed(recording.getSession(), all, editor);
    }

    /** What was watched of it is kept with its file. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> remove(Recording recording, Editor editor) {
        recordings.captionsOf(recording).forEach(entities::remove);
        entities.remove(recording);
        String length = recording.getSeconds() + " s";
        return sessions.changed(
                recording.getSession(), List.of(new FieldChange(place(recording.getPosition()), length, null)), editor);
    }

    /** All that is said about it, as {@link #change} takes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RecordingDetails details(Recording recording) {
        return recording.details(recordings.captionsOf(recording).stream()
                .map(CaptionTrack::details)
                .toList());
    }

    /**
     * Lets a stretch count instead of what counted before.
     *
     * @param from first second that counts
     * @param to   second after the last that counts
     * @throws Forbidden if the viewer is no editor
     * @throws NotFound  if there is no such recording
     * @throws Invalid   if the stretch is empty or goes beyond the recording
     */
    public Recording count(long recording, int from, int to, Viewer viewer) {
        if (from < 0 || to <= from) {
            throw new Invalid("credit.order");
        }
        Recording found = locked(recording, viewer);
        if (to > found.getSeconds()) {
            throw new Invalid("credit.beyond");
        }
        return count(found, new CreditWindow(from, to), Editor.byHand(viewer));
    }

    /**
     * Lets the whole recording count.
     *
     * @throws Forbidden if the viewer is no editor
     * @throws NotFound  if there is no such recording
     */
    public Recording countWhole(long recording, Viewer viewer) {
        return count(locked(recording, viewer), null, Editor.byHand(viewer));
    }

    /** Of two editors at once the second sees what the first made of it. */
    private Recording locked(long id, Viewer viewer) {
        Recording recording = recordings.require(id, viewer);
        entities.refresh(recording.getSession(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(recording);
        return recording;
    }

    private Recording count(Recording recording, CreditWindow window, Editor editor) {
        RecordingDetails now = details(recording);
        change(
                recording,
                recording.getPosition(),
                new RecordingDetails(
                        now.sample(),
                        now.file(),
                        now.url(),
                        now.durationMillis(),
                        window,
                        now.sections(),
                        now.captions()),
                editor);
        return recording;
    }

    private void fill(Recording recording, RecordingDetails details) {
        // Emptied first: moving sections row by row would for a moment put two of them in one place.
        recording.divide(List.of());
        recording.describe(details);
        entities.persist(recording);
        entities.flush();
        recording.divide(details.sections());
        caption(recording, details.captions());
        entities.flush();
    }

    private void caption(Recording recording, List<CaptionDetails> wanted) {
        List<CaptionTrack> gone = new ArrayList<>(recordings.captionsOf(recording));
        for (CaptionDetails details : wanted) {
            CaptionTrack track = gone.stream()
                    .filter(each -> each.getLanguage().equals(details.language()))
                    .findFirst()
                    .orElseGet(() -> new CaptionTrack(recording, details.language()));
            gone.remove(track);
            track.say(details.origin(), details.vtt());
            entities.persist(track);
        }
        gone.forEach(entities::remove);
    }

    private static List<FieldChange> named(int position, List<FieldChange> changes) {
        return changes.stream().map(change -> change.within(place(position))).toList();
    }

    private static String place(int position) {
        return "recordings[" + position + "]";
    }
}
