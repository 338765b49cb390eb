package org.chapterhouse.media.edit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.audio.PlaybackCheck;
import org.chapterhouse.media.audio.RecordingLength;
import org.chapterhouse.media.container.PlayCopies;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.upload.Uploading;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes an uploaded file the recording that a session's page plays. */
@ApplicationScoped
public class RecordingUploading {

    private static final int SHORTEST_MILLIS = 1_000;

    @Inject
    private Uploading uploading;

    @Inject
    private RecordingLength lengths;

    @Inject
    private SessionRecording played;

    @Inject
    private PlayCopies copies;

    @Inject
    private PlaybackCheck playback;

    @Inject
    private Recordings recordings;

    /** @param hints what an editor should look at, in sentences */
    public record Used(Recording recording, List<String> hints) {}

    /**
     * Reads the whole file once, which takes a few seconds for each gigabyte. The upload is gone afterwards; where this
     * fails, it can be done again, unless the file is nothing that can be played.
     *
     * @param session its slug
     * @param upload  the id of an upload of this viewer
     * @param seconds the length, which counts only where the file does not tell its own; null if it is not known
     * @throws Forbidden if the viewer is no editor
     * @throws NotFound  if there is no such session or upload
     * @throws Invalid   if bytes are missing, it is nothing that can be played, or its length is not known
     */
    public Used use(String session, String upload, Double seconds, Viewer viewer) {
        played.requireSession(session, viewer);
        String name = uploading.require(upload, viewer).getName();
        StoredFile file = uploading.finish(upload, whole -> typeOf(whole, name), viewer);
        Recording recording = played.set(session, file, millis(file, seconds), viewer);
        uploading.discard(upload, viewer);
        copies.prepare(file);
        return new Used(recording, hints(name, file, recording));
    }

    private static MediaType typeOf(FileContent whole, String name) {
        try (InputStream content = whole.stream()) {
            return MediaType.of(content.readNBytes(MediaType.HEAD))
                    .filter(MediaType::playable)
                    .orElseThrow(() -> new Invalid("problem.upload.unplayable", name));
        } catch (IOException e) {
            throw new Unavailable("problem.file.unread", e);
        }
    }

    /** What an editor should look at, in sentences. */
    private List<String> hints(String name, StoredFile file, Recording recording) {
        Stream<String> playing = playback.flawsOf(file).stream()
                .map(flaw -> Messages.text("imports.hint.playback." + flaw.kind(), name, flaw.format()));
        Stream<String> saying = recordings.captionsOf(recording).stream()
                .flatMap(track ->
                        CaptionHints.beyondTheEnd(EditedCaptions.of(track).cues(), recording.getDurationMillis())
                                .stream());
        return Stream.concat(playing, saying).toList();
    }

    private int millis(StoredFile file, Double stated) {
        OptionalLong own = lengths.of(file);
        if (own.isEmpty() && stated == null) {
            throw new Invalid("problem.recording.length");
        }
        double millis = own.isPresent() ? own.getAsLong() : stated * 1000;
        if (!(millis >= SHORTEST_MILLIS && millis < Integer.MAX_VALUE)) {
            throw new Invalid("problem.recording.short");
        }
        return (int) Math.round(millis);
    }
}
