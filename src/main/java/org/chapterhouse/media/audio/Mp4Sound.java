package org.chapterhouse.media.audio;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

import org.chapterhouse.media.container.FragmentedCopy;
import org.chapterhouse.media.container.Mp4Box;
import org.chapterhouse.media.container.Mp4Chunks;
import org.chapterhouse.media.container.Mp4Layout;
import org.chapterhouse.media.container.Mp4Track;
import org.chapterhouse.problem.Unavailable;

/**
 * The sound of an MP4 file, with or without fragments: its track of sound that is played, with the same packets, times
 * and edits, in an MP4 file of its own, in fragments with an index.
 */
final class Mp4Sound {

    private final SeekableByteChannel file;
    private final Mp4Box movie;
    private final Mp4Box track;

    private Mp4Sound(SeekableByteChannel file, Mp4Box movie, Mp4Box track) {
        this.file = file;
        this.movie = movie;
        this.track = track;
    }

    /** Nothing where there is no picture to leave out, or no sound. */
    static Optional<Mp4Sound> in(SeekableByteChannel file) throws IOException {
        Optional<Mp4Box> movie = Mp4Layout.movieOf(file);
        if (movie.isEmpty()) {
            return Optional.empty();
        }
        boolean picture = false;
        Mp4Box sound = null;
        for (Mp4Box box : movie.get().children(file)) {
            String handler = box.type().equals("trak") ? Mp4Track.handler(file, box) : "";
            picture |= handler.equals(Mp4Track.PICTURE);
            sound = sound == null && handler.equals(Mp4Track.SOUND) ? box : sound;
        }
        return picture && sound != null ? Optional.of(new Mp4Sound(file, movie.get(), sound)) : Optional.empty();
    }

    /** Whether its packets are in the file, by a quick look: one that was cut off may lack them. */
    boolean isThere() throws IOException {
        return movie.find(file, "mvex").isPresent()
                ? movie.end() < file.size()
                : Mp4Chunks.isThere(file, track.require(file, "mdia", "minf", "stbl"));
    }

    /**
     * @throws IOException also where the file is not in order
     * @throws Unavailable if the target cannot be written
     */
    void copyTo(SeekableByteChannel target) throws IOException {
        FragmentedCopy.ofSound(file, target);
    }
}
