package org.chapterhouse.media.audio;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

import org.chapterhouse.media.audio.PlaybackFlaw.Kind;

/** What keeps browsers from playing an MP3 file. */
final class Mp3Playback {

    /** A day of sound at the highest frequency. */
    private static final int MOST_FRAMES = 4_000_000;
    /** What some tools leave behind the sound. */
    private static final long REST = 64 << 10;

    private Mp3Playback() {}

    /** @throws IOException where no sound is found */
    static List<PlaybackFlaw> flaws(SeekableByteChannel file) throws IOException {
        Mp3Head head = Mp3Head.of(file);
        if (head.start() + head.bytes() > file.size() + head.first().bytes()) {
            return List.of(PlaybackFlaw.of(Kind.CUT_OFF));
        }
        return isWhole(file, head.start()) ? List.of() : List.of(PlaybackFlaw.of(Kind.DAMAGED));
    }

    /** Whether frame follows frame, or a tag, to the end. */
    private static boolean isWhole(SeekableByteChannel file, long start) throws IOException {
        long at = start;
        for (int i = 0; i < MOST_FRAMES && at + Mp3Frame.HEADER <= file.size(); i++) {
            Mp3Frame frame = Mp3Frame.at(file, at);
            long next = frame == null ? Id3Tag.after(file, at) : at + frame.bytes();
            if (next == at) {
                return file.size() - at <= REST || Id3Tag.isLast(file, at);
            }
            at = next;
        }
        return true;
    }
}
