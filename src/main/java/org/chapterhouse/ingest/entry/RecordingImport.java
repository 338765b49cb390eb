package org.chapterhouse.ingest.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.media.CaptionDetails;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.RecordingDetails;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.caption.BrokenCaptions;
import org.chapterhouse.media.caption.CaptionReader;
import org.chapterhouse.media.caption.Captions;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.caption.DecodedCaptions;
import org.chapterhouse.media.caption.VttWriter;
import org.chapterhouse.media.edit.RecordingEditing;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.enterprise.context.ApplicationScoped;
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
    private Recordings recordings;

    @Inject
    private RecordingEditing editing;

    @Inject
    private FileKeeper keeper;

    @Inject
    private RecordingHints hints;

    /**
     * The first is the one that is played; those the session had and the list does not name are removed.
     *
     * @param list as the manifest has it; null where it says nothing about recordings, and nothing changes then
     * @return what changed
     */
    List<FieldChange> save(Session session, JsonNode list, EntryFiles files, Editor editor) {
        List<FieldChange> changes = new ArrayList<>();
        if (list == null) {
            return changes;
        }
        EntryReader.refuseDoubles(list, "recording");
        List<Recording> gone = new ArrayList<>(recordings.of(session));
        for (int i = 0; i < list.size(); i++) {
            JsonNode entry = list.get(i);
            Recording known = find(session, entry).orElse(null);
            RecordingDetails details = details(known, entry, files);
            if (known == null) {
                Recording added = editing.add(session, i, details, editor);
                refs.remember(EntryKind.RECORDING, entry.get("id").asText(), added.getId(), files.digest());
                changes.add(new FieldChange("recordings", null, entry.get("id").asText()));
            } else {
                gone.remove(known);
                changes.addAll(editing.change(known, i, details, editor));
            }
        }
        for (Recording recording : gone) {
            refs.forget(EntryKind.RECORDING, recording.getId());
            changes.addAll(editing.remove(recording, editor));
        }
        return changes;
    }

    private Optional<Recording> find(Session session, JsonNode entry) {
        String id = entry.get("id").asText();
        Optional<Recording> known = refs.find(EntryKind.RECORDING, id, Recording.class);
        if (known.isPresent() && !known.get().getSession().equals(session)) {
            throw new Rejected(
                    "problem.import.recording.elsewhere",
                    id,
                    known.get().getSession().getSlug());
        }
        return known;
    }

    private RecordingDetails details(Recording known, JsonNode entry, EntryFiles files) {
        String id = entry.get("id").asText();
        RecordingDetails before = known == null ? null : editing.details(known);
        RecordingFields fields =
                EntryReader.merge(before == null ? null : RecordingFields.of(id, before), entry, RecordingFields.class);
        StoredFile file = before == null ? null : before.file();
        if (EntryReader.replacesFile(entry)) {
            file = fields.file() == null ? null : keep(id, fields.file(), files);
        }
        List<CaptionDetails> kept = before == null ? List.of() : before.captions();
        List<CaptionDetails> captions = !entry.has("captions")
                ? kept
                : fields.captions().stream()
                        .flatMap(each -> captions(each, kept, files).stream())
                        .toList();
        int millis = file == null ? fields.millis() : hints.length(id, file, fields.millis(), files);
        RecordingDetails details = new RecordingDetails(
                fields.sample(),
                file,
                file == null ? fields.url() : null,
                millis,
                RecordingHints.window(id, fields.window(), millis, files),
                fields.sectionsInOrder(),
                captions);
        RecordingHints.unusual(id, details, files);
        hints.beyondTheEnd(id, details, files);
        return details;
    }

    private StoredFile keep(String id, String name, EntryFiles files) {
        StoredFile file = keeper.keepRecording(files, name);
        hints.playback(id, file, files);
        return file;
    }

    /** Empty where they say nothing that can be read and there were none before. */
    private static Optional<CaptionDetails> captions(
            RecordingFields.CaptionFields fields, List<CaptionDetails> kept, EntryFiles files) {
        Optional<CaptionDetails> before = kept.stream()
                .filter(track -> track.language().equals(fields.language()))
                .findFirst()
                .map(track -> new CaptionDetails(track.language(), fields.origin(), track.vtt()));
        if (fields.file() != null && !files.hasContent(fields.file())) {
            return Optional.of(before.orElseThrow(() -> new Rejected("problem.import.captions.gone", fields.told())));
        }
        List<Cue> cues = cues(fields, files);
        return cues.isEmpty()
                ? before
                : Optional.of(new CaptionDetails(fields.language(), fields.origin(), VttWriter.write(cues)));
    }

    private static List<Cue> cues(RecordingFields.CaptionFields fields, EntryFiles files) {
        try {
            Captions captions = CaptionReader.read(fields.file() == null ? fields.text() : decode(fields, files));
            RecordingHints.skipped(captions, fields.told(), files);
            return captions.cues();
        } catch (BrokenCaptions e) {
            files.hint("imports.hint.captionsBroken", fields.told(), e.line(), e.reason());
            return List.of();
        }
    }

    private static String decode(RecordingFields.CaptionFields fields, EntryFiles files) {
        byte[] file = files.bytes(fields.file(), LARGEST_CAPTIONS);
        DecodedCaptions decoded = DecodedCaptions.of(file, fields.charset(), fields.language());
        RecordingHints.encoding(decoded, fields, files);
        return decoded.text();
    }
}
