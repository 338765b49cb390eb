package org.chapterhouse.media.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.media.CaptionDetails;
import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.RecordingDetails;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.caption.VttWriter;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Adding, correcting and removing captions of the recording that a session's page plays. What others saved since the
 * editor looked is never overwritten. Everything here throws {@link Forbidden} if the viewer is no editor, and {@link
 * NotFound} if there is no such session or it has no recording.
 */
@ApplicationScoped
@Transactional
public class CaptionEditing {

    private static final Pattern LANGUAGE = Pattern.compile("(?=.{2,35}$)[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sessions sessions;

    @Inject
    private Recordings recordings;

    @Inject
    private RecordingEditing editing;

    @Inject
    private CaptionAuthors authors;

    /** All captions of a session, English first; empty where it has no recording. */
    public List<EditedCaptions> of(String session, Viewer viewer) {
        Access.requireEditor(viewer);
        return recordings.mainOf(sessions.requireVisible(session, viewer)).stream()
                .flatMap(recording -> recordings.captionsOf(recording).stream())
                .map(EditedCaptions::of)
                .toList();
    }

    /** @throws NotFound also if there are none in this language */
    public EditedCaptions open(String session, String language, Viewer viewer) {
        return of(session, viewer).stream()
                .filter(captions -> captions.details().language().equalsIgnoreCase(language))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.captions.missing"));
    }

    /**
     * Takes a WebVTT or SubRip file for all captions in a language.
     *
     * @throws Invalid  if it cannot be read
     * @throws Conflict if others changed these captions meanwhile
     */
    public EditedCaptions.Saved upload(CaptionsSeen seen, CaptionOrigin origin, byte[] file, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        CaptionFile read = CaptionFile.read(file, language(seen));
        return save(seen, origin, read, editor, viewer);
    }

    /**
     * Takes lines for all captions in a language.
     *
     * @throws Invalid  if one of the lines makes no sense
     * @throws Conflict if others changed these captions meanwhile
     */
    public EditedCaptions.Saved rewrite(
            CaptionsSeen seen, CaptionOrigin origin, List<CaptionLines.Line> lines, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        language(seen);
        return save(seen, origin, new CaptionFile(CaptionLines.cues(lines), List.of()), editor, viewer);
    }

    /** @throws Conflict if others changed these captions meanwhile */
    public void remove(CaptionsSeen seen, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        Recording recording = locked(seen.session(), viewer);
        RecordingDetails now = editing.details(recording);
        CaptionDetails gone = in(now, seen.language()).orElseThrow(() -> new NotFound("problem.captions.missing"));
        refuseUnseen(seen, Optional.of(gone), recording);
        List<CaptionDetails> left =
                now.captions().stream().filter(each -> !each.equals(gone)).toList();
        editing.change(recording, recording.getPosition(), now.saying(left), editor);
    }

    private EditedCaptions.Saved save(
            CaptionsSeen seen, CaptionOrigin origin, CaptionFile wanted, Editor editor, Viewer viewer) {
        Recording recording = locked(seen.session(), viewer);
        RecordingDetails now = editing.details(recording);
        Optional<CaptionDetails> before = in(now, seen.language());
        String language = before.map(CaptionDetails::language).orElseGet(() -> language(seen));
        List<Cue> cues = wanted.cues();
        CaptionDetails captions = new CaptionDetails(language, origin, VttWriter.write(cues));
        if (!before.equals(Optional.of(captions))) {
            refuseUnseen(seen, before, recording);
            List<CaptionDetails> all = new ArrayList<>(now.captions());
            all.removeIf(each -> each.language().equals(language));
            all.add(captions);
            editing.change(recording, recording.getPosition(), now.saying(all), editor);
        }
        List<String> hints = new ArrayList<>(wanted.hints());
        hints.addAll(CaptionHints.beyondTheEnd(cues, recording.getDurationMillis()));
        return new EditedCaptions.Saved(open(seen.session(), language, viewer), hints);
    }

    /** Of two editors at once the second sees what the first made of it. */
    private Recording locked(String slug, Viewer viewer) {
        Session session = sessions.requireVisible(slug, viewer);
        entities.refresh(session, LockModeType.PESSIMISTIC_WRITE);
        Recording recording =
                recordings.mainOf(session).orElseThrow(() -> new NotFound("problem.captions.noRecording"));
        entities.refresh(recording);
        recordings.captionsOf(recording).forEach(entities::refresh);
        return recording;
    }

    private void refuseUnseen(CaptionsSeen seen, Optional<CaptionDetails> now, Recording recording) {
        String version = now.map(EditedCaptions::version).orElse(CaptionsSeen.NONE);
        if (seen.version() != null && !seen.version().equals(version)) {
            throw authors.meanwhile(recording, seen.language());
        }
    }

    private static Optional<CaptionDetails> in(RecordingDetails recording, String language) {
        return recording.captions().stream()
                .filter(each -> each.language().equalsIgnoreCase(language))
                .findFirst();
    }

    /** As it is usually written: {@code es-US}. */
    private static String language(CaptionsSeen seen) {
        if (!LANGUAGE.matcher(seen.language()).matches()) {
            throw new Invalid("problem.captions.tag", seen.language());
        }
        return Locale.forLanguageTag(seen.language()).toLanguageTag();
    }
}
