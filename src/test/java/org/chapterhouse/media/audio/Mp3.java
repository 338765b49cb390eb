package org.chapterhouse.media.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Small MP3 files made by hand: stereo, 128 kbit/s, 44,100 samples a second. */
final class Mp3 {

    private static final int FRAME = 417;
    private static final int AFTER_SIDE = 4 + 32;

    private Mp3() {}

    /** @param told of frames and bytes in the first frame, as encoders do */
    static byte[] frames(int count, boolean told) {
        ByteBuffer file = ByteBuffer.allocate(count * FRAME);
        for (int i = 0; i < count; i++) {
            file.putInt(i * FRAME, 0xFFFB9000);
        }
        if (told) {
            file.position(AFTER_SIDE)
                    .put("Info".getBytes(StandardCharsets.US_ASCII))
                    .putInt(3)
                    .putInt(count - 1)
                    .putInt(count * FRAME);
        }
        return file.array();
    }

    static byte[] tag(int content) {
        return ByteBuffer.allocate(10 + content)
                .put("ID3\4\0\0\0\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) (content >> 7))
                .put((byte) (content & 0x7F))
                .array();
    }
}
