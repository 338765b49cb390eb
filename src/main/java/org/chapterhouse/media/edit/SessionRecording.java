package org.chapterhouse.media.edit;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.RecordingDetails;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.Section;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The file of the recording that a session's page plays. Everything here throws {@link Forbidden} if the viewer is no
 * editor, and {@link NotFound} if there is no such session.
 */
@ApplicationScoped
@Transactional
public class SessionRecording {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sessions sessions;

    @Inject
    private Recordings recordings;

    @Inject
    private RecordingEditing editing;

    void requireSession(String slug, Viewer viewer) {
        Access.requireEditor(viewer);
        sessions.requireVisible(slug, viewer);
    }

    /**
     * Captions stay, and so do the sections and the part that counts as far as the new file reaches; what was watched of
     * the former file is kept with that.
     *
     * @param millis its length
     */
    Recording set(String slug, StoredFile file, int millis, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        Session session = locked(slug, viewer);
        Optional<Recording> before = recordings.mainOf(session);
        if (before.isEmpty()) {
            return editing.add(
                    session, 0, new RecordingDetails(false, file, null, millis, null, List.of(), List.of()), editor);
        }
        Recording recording = before.get();
        entities.refresh(recording);
        editing.change(recording, recording.getPosition(), with(file, millis, editing.details(recording)), editor);
        return recording;
    }

    /** With its captions; what was watched of it is kept. */
    public void remove(String slug, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        Recording recording =
                recordings.mainOf(locked(slug, viewer)).orElseThrow(() -> new NotFound("problem.captions.noRecording"));
        editing.remove(recording, editor);
    }

    /** Of two editors at once the second sees what the first made of it. */
    private Session locked(String slug, Viewer viewer) {
        Session session = sessions.requireVisible(slug, viewer);
        entities.refresh(session, LockModeType.PESSIMISTIC_WRITE);
        return session;
    }

    private static RecordingDetails with(StoredFile file, int millis, RecordingDetails now) {
        CreditWindow window = now.creditWindow();
        List<Section> sections = now.sections().stream()
                .filter(section -> section.startMillis() < millis)
                .toList();
        return new RecordingDetails(
                file.equals(now.file()) && now.sample(),
                file,
                null,
                millis,
                window == null || window.to() > millis / 1000 ? null : window,
                sections,
                now.captions());
    }
}
