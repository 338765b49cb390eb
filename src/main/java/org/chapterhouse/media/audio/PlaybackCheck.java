package org.chapterhouse.media.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.audio.PlaybackFlaw.Kind;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether browsers can play a recording, by its structure, by where its content lies and by the formats of its tracks.
 * Nothing is decoded, so a file without flaws may still be odd to look at. Thread-safe.
 */
@ApplicationScoped
public class PlaybackCheck {

    private final MediaStore store;

    protected PlaybackCheck() {
        store = null;
    }

    @Inject
    PlaybackCheck(MediaStore store) {
        this.store = store;
    }

    /**
     * Each kind at most once; empty where all is well.
     *
     * @throws NotFound if the file is not stored here
     */
    public List<PlaybackFlaw> flawsOf(StoredFile recording) {
        return flawsOf(store.require(recording), recording.getMediaType());
    }

    /** The same of a file wherever it lies. */
    public List<PlaybackFlaw> flawsOf(FileContent content, String mediaType) {
        try (SeekableByteChannel file = content.open()) {
            return switch (MediaType.ofMime(mediaType).orElse(MediaType.MP3)) {
                case MP4 -> Mp4Playback.flaws(file);
                case WEBM -> WebmPlayback.flaws(file);
                default -> Mp3Playback.flaws(file);
            };
        } catch (EOFException e) {
            return List.of(PlaybackFlaw.of(Kind.CUT_OFF));
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException e) {
            return List.of(PlaybackFlaw.of(Kind.DAMAGED));
        }
    }
}
