package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * When a track is played (ISO/IEC 14496-12, 8.6.6): nothing for a while, and then one stretch of it. Tracks that are put
 * together of several stretches are refused, because few players do so with fragments.
 *
 * @param delay  how long nothing is played, in units of the movie
 * @param begin  where in the track the stretch begins, in units of the track
 * @param length of the stretch, in units of the movie; 0 for all there is
 */
record Mp4Edit(long delay, long begin, long length) {

    private static final Mp4Edit NONE = new Mp4Edit(0, 0, 0);
    private static final int VERSION_AND_FLAGS = 4;
    private static final int AS_IT_IS = 0x0001_0000;
    private static final int MOST = 1_000;
    /** Centuries of either unit. */
    private static final long LONGEST = 1L << 48;

    /** @param track its box */
    static Mp4Edit of(SeekableByteChannel file, Mp4Box track) throws IOException {
        Optional<Mp4Box> list = track.find(file, "edts", "elst");
        return list.isEmpty() ? NONE : of(list.get().read(file));
    }

    private static Mp4Edit of(ByteBuffer list) throws RefusedMp4 {
        boolean wide = list.get(0) == 1;
        int count = list.position(VERSION_AND_FLAGS).getInt();
        if (count < 0 || count > MOST) {
            throw new RefusedMp4("This MP4 file is put together of too many pieces.");
        }
        Mp4Edit edit = NONE;
        boolean found = false;
        for (int i = 0; i < count; i++) {
            long length = wide ? list.getLong() : Integer.toUnsignedLong(list.getInt());
            long begin = wide ? list.getLong() : list.getInt();
            int rate = list.getInt();
            if (found || length < 0 || length > LONGEST || begin < -1 || begin > LONGEST) {
                throw new RefusedMp4("This MP4 file is put together of several pieces.");
            }
            found = begin >= 0;
            if (found && rate != AS_IT_IS) {
                throw new RefusedMp4("This MP4 file plays at another speed.");
            }
            edit = found ? new Mp4Edit(edit.delay, begin, length) : new Mp4Edit(edit.delay + length, 0, 0);
        }
        return edit;
    }
}
