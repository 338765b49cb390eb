package org.chapterhouse.ingest.entry;

import java.time.Duration;
import java.util.List;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.CaptionDetails;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.RecordingDetails;
import org.chapterhouse.media.audio.PlaybackCheck;
import org.chapterhouse.media.audio.RecordingLength;
import org.chapterhouse.media.caption.BeyondTheEnd;
import org.chapterhouse.media.caption.CaptionParser;
import org.chapterhouse.media.caption.Captions;
import org.chapterhouse.media.caption.DecodedCaptions;
import org.chapterhouse.media.store.FileContent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What an editor should look at in a recording that is taken. */
@ApplicationScoped
class RecordingHints {

    /** Milliseconds by which two lengths of the same recording may differ: people round. */
    private static final long ROUNDED = 1_000;

    private static final Duration LONG = Duration.ofHours(6);

    @Inject
    private RecordingLength lengths;

    @Inject
    private PlaybackCheck playback;

    /**
     * The length that counts: what the file says, since credit depends on it.
     *
     * @param id     of the recording in the manifest
     * @param stated milliseconds by the entry
     * @return milliseconds
     */
    int length(String id, StoredFile file, int stated, EntryFiles files) {
        FileContent tried = files.tried(file);
        long own = (tried == null ? lengths.of(file) : lengths.of(tried, file.getMediaType())).orElse(stated);
        if (Math.abs(own - stated) <= ROUNDED || own < ROUNDED) {
            return stated;
        }
        files.hint("imports.hint.length", id, clock(own), clock(stated));
        return Math.toIntExact(own);
    }

    /**
     * The part that counts, as far as there is one within the recording.
     *
     * @param millis length of the recording
     * @return null where the whole recording counts
     */
    static CreditWindow window(String id, RecordingFields.Window stated, int millis, EntryFiles files) {
        if (stated == null) {
            return null;
        }
        int end = millis / 1000;
        if (stated.to() <= stated.from()) {
            files.hint("imports.hint.windowBackward", id);
            return null;
        }
        if (stated.from() >= end) {
            files.hint("imports.hint.windowOutside", id, clock(stated.from() * 1000L), clock(millis));
            return null;
        }
        if (stated.to() > end) {
            files.hint("imports.hint.windowBeyond", id, clock(stated.to() * 1000L), clock(millis));
        }
        return new CreditWindow(stated.from(), Math.min(stated.to(), end));
    }

    /** Bytes that are not in the encoding the file should have. */
    static void encoding(DecodedCaptions decoded, RecordingFields.CaptionFields fields, EntryFiles files) {
        if (decoded.strange() > 0) {
            String key = decoded.isGuessed(fields.charset()) ? "imports.hint.encoding" : "imports.hint.strangeBytes";
            files.hint(key, fields.told(), decoded.strange(), decoded.charset().name());
        }
    }

    /** What keeps browsers from playing it. */
    void playback(String id, StoredFile file, EntryFiles files) {
        FileContent tried = files.tried(file);
        (tried == null ? playback.flawsOf(file) : playback.flawsOf(tried, file.getMediaType()))
                .forEach(flaw -> files.hint("imports.hint.playback." + flaw.kind(), id, flaw.format()));
    }

    /** A length that may be stated in another unit; media that are not kept here are only counted. */
    static void unusual(String id, RecordingDetails recording, EntryFiles files) {
        Duration length = Duration.ofMillis(recording.durationMillis());
        if (length.compareTo(LONG) > 0) {
            files.hint("imports.hint.long", id, "%d:%02d".formatted(length.toHours(), length.toMinutesPart()));
        }
        if (recording.url() != null) {
            files.link();
        }
    }

    /** Cues that are left out, by reason; without any cue the captions are left out as a whole. */
    static void skipped(Captions captions, String told, EntryFiles files) {
        for (Captions.Reason reason : Captions.Reason.values()) {
            List<Captions.Skipped> alike = captions.skipped().stream()
                    .filter(each -> each.reason() == reason)
                    .toList();
            if (!alike.isEmpty()) {
                files.hint("imports.hint.cues", told, alike.size(), alike.get(0).line(), reason.text());
            }
        }
        if (captions.cues().isEmpty()) {
            files.hint("imports.hint.captionsUnread", told);
        }
    }

    /** Speech and sections nobody can get to, and a recording without any speech to search. */
    void beyondTheEnd(String id, RecordingDetails recording, EntryFiles files) {
        recording.captions().forEach(track -> cuesBeyondTheEnd(id, recording.durationMillis(), track, files));
        long sections = recording.sections().stream()
                .filter(section -> section.startMillis() >= recording.durationMillis())
                .count();
        if (sections > 0) {
            files.hint("imports.hint.sectionsBeyond", id, sections);
        }
        if (recording.captions().isEmpty() && recording.file() != null) {
            files.hint("imports.hint.noCaptions", id);
        }
    }

    private static void cuesBeyondTheEnd(String id, long end, CaptionDetails track, EntryFiles files) {
        BeyondTheEnd beyond = BeyondTheEnd.of(CaptionParser.parse(track.vtt()).cues(), end);
        String language = track.language();
        if (beyond.lasting() > 0) {
            files.hint("imports.hint.cuesLast", id, language, beyond.lasting(), clock(beyond.lastEnd()), clock(end));
        }
        if (beyond.hours() > 0) {
            files.hint("imports.hint.cuesLate", id, language, beyond.beginning(), beyond.hours());
        } else if (beyond.beginning() > 0) {
            files.hint(
                    "imports.hint.cuesBeyond", id, language, beyond.beginning(), clock(beyond.lastBegin()), clock(end));
        }
    }

    /** Such as 4:07 or 61:30, minutes and seconds. */
    private static String clock(long millis) {
        Duration length = Duration.ofMillis(millis);
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
