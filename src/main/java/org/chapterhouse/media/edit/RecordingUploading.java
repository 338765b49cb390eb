package org.chapterhouse.media.edit;

import java.util.OptionalLong;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.audio.RecordingLength;
import org.chapterhouse.media.container.PlayCopies;
import org.chapterhouse.media.upload.Uploading;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

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
    private PlayedFile played;

    @Inject
    private PlayCopies copies;

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
    public Recording use(String session, String upload, Double seconds, Viewer viewer) {
        played.requireSession(session, viewer);
        StoredFile file = uploading.finish(upload, viewer);
        Recording recording = played.set(session, file, millis(file, seconds), viewer);
        uploading.discard(upload, viewer);
        copies.prepare(file);
        return recording;
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
