package org.chapterhouse.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.catalog.Curation;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.CreditWindowChanged;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.caption.BrokenCaptions;
import org.chapterhouse.media.caption.CaptionParser;
import org.chapterhouse.media.caption.Captions;
import org.chapterhouse.media.caption.VttWriter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The recordings of a session. A known one stays the same recording, so that what was watched of it stays with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecordingImport {

    private static final int LARGEST_CAPTIONS = 5_000_000;

    @Inject
    private SourceRefs refs;
    @Inject
    private Curation curation;
    @Inject
    private Recordings recordings;
    @Inject
    private FileKeeper keeper;
    @Inject
    private Event<CreditWindowChanged> changes;

    /** The first is the one that is played. */
    void save(Session session, List<RecordingFields> entries, EntryFiles files) {
        List<Recording> gone = new ArrayList<>(recordings.of(session));
        for (int i = 0; i < entries.size(); i++) {
            gone.remove(save(session, i, entries.get(i), files));
        }
        for (Recording recording : gone) {
            refs.forget(Kind.RECORDING, recording.getId());
            recordings.captionsOf(recording).forEach(curation::remove);
            curation.remove(recording);
        }
    }

    private Recording save(Session session, int position, RecordingFields fields, EntryFiles files) {
        Recording recording = find(session, position, fields);
        CreditWindow counted = recording.getId() == null ? null : recording.getCreditWindow();
        recording.moveTo(position);
        // Emptied first: moving sections row by row would for a moment put two of them in one place.
        recording.describe(fields.sample(), fields.millis(), fields.window(), List.of());
        if (fields.file() == null) {
            recording.playElsewhere(fields.url());
        } else {
            recording.playFrom(keeper.keepRecording(files, fields.file()));
        }
        curation.keep(recording);
        recording.describe(fields.sample(), fields.millis(), fields.window(), fields.sectionsInOrder());
        refs.remember(Kind.RECORDING, fields.id(), recording.getId(), files.digest());
        caption(recording, fields.captions(), files);
        if (counted != null && !counted.equals(recording.getCreditWindow())) {
            changes.fire(new CreditWindowChanged(recording));
        }
        return recording;
    }

    private Recording find(Session session, int position, RecordingFields fields) {
        Optional<Recording> known = refs.find(Kind.RECORDING, fields.id(), Recording.class);
        if (known.isPresent() && !known.get().getSession().equals(session)) {
            throw new Rejected("The recording “%s” belongs to the session “%s” already."
                    .formatted(fields.id(), known.get().getSession().getSlug()));
        }
        return known.orElseGet(() -> new Recording(session, position));
    }

    private void caption(Recording recording, List<RecordingFields.CaptionFields> entries, EntryFiles files) {
        List<CaptionTrack> gone = new ArrayList<>(recordings.captionsOf(recording));
        for (RecordingFields.CaptionFields fields : entries) {
            CaptionTrack track = gone.stream().filter(each -> each.getLanguage().equals(fields.language())).findFirst()
                    .orElseGet(() -> new CaptionTrack(recording, fields.language()));
            gone.remove(track);
            track.say(fields.origin(), VttWriter.write(parse(fields, files).cues()));
            curation.keep(track);
        }
        gone.forEach(curation::remove);
    }

    private static Captions parse(RecordingFields.CaptionFields fields, EntryFiles files) {
        try {
            Captions captions = fields.file() == null ? CaptionParser.parse(fields.text())
                    : CaptionParser.parse(files.bytes(fields.file(), LARGEST_CAPTIONS));
            return captions.refuseEmpty();
        } catch (BrokenCaptions e) {
            String where = fields.file() == null ? "The captions in “" + fields.language() + "”"
                    : "The captions “" + fields.file() + "”";
            throw new Rejected("%s cannot be read, line %d: %s".formatted(where, e.line(), e.reason()));
        }
    }
}
