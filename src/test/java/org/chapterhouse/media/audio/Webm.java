package org.chapterhouse.media.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small WebM files made and read by hand. */
final class Webm {

    private static final byte[] HEAD = Ebml.of(0x1A45DFA3, Ebml.of(0x4282, "webm".getBytes(StandardCharsets.US_ASCII)));
    private static final byte[] UNKNOWN = {1, -1, -1, -1, -1, -1, -1, -1};

    private Webm() {}

    /** Two tracks, three clusters of which the middle one holds no sound; live ones do not tell sizes. */
    static byte[] film(boolean live) {
        byte[] rest = join(
                info(),
                tracks(),
                cluster(
                        live,
                        0,
                        block(1, "picture 0"),
                        block(2, "sound 0"),
                        Ebml.of(0xA0, Ebml.of(0xA1, payload(2, "sound 1 in a group")))),
                cluster(live, 2500, block(1, "picture 1")),
                cluster(live, 5000, block(1, "picture 2"), block(2, "sound 2")),
                Ebml.of(0x1C53BB6B, new byte[20]));
        return live
                ? join(HEAD, new byte[] {0x18, 0x53, (byte) 0x80, 0x67}, UNKNOWN, rest)
                : join(HEAD, Ebml.of(0x18538067, rest));
    }

    /** Nothing but this in its segment. */
    static byte[] of(byte[]... elements) {
        return join(HEAD, Ebml.of(0x18538067, elements));
    }

    /** Pictures and sound, in two tracks. */
    static byte[] tracks(byte[]... more) {
        return Ebml.of(0x1654AE6B, track(1, 1, "V_VP9"), track(2, 2, "A_OPUS"), join(more));
    }

    static byte[] info() {
        return Ebml.of(0x1549A966, Ebml.of(0x2AD7B1, 1_000_000));
    }

    /** An element without content, in two bytes. */
    static byte[] nothing(int times) {
        byte[] nothing = new byte[2 * times];
        for (int i = 0; i < nothing.length; i += 2) {
            nothing[i] = (byte) 0xEC;
            nothing[i + 1] = (byte) 0x80;
        }
        return nothing;
    }

    /** Clusters that hold a byte of sound each. */
    static byte[] shortClusters(int times) {
        byte[] one = {0x1F, 0x43, (byte) 0xB6, 0x75, (byte) 0x83, (byte) 0xA3, (byte) 0x81, (byte) 0x82};
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(one);
        }
        return all.toByteArray();
    }

    static byte[] track(int number, int type, String codec) {
        return Ebml.of(
                0xAE,
                Ebml.of(0xD7, number),
                Ebml.of(0x83, type),
                Ebml.of(0x86, codec.getBytes(StandardCharsets.US_ASCII)));
    }

    static byte[] cluster(boolean live, int time, byte[]... blocks) {
        byte[] content = join(Ebml.of(0xE7, time), join(blocks));
        return live ? join(new byte[] {0x1F, 0x43, (byte) 0xB6, 0x75}, UNKNOWN, content) : Ebml.of(0x1F43B675, content);
    }

    static byte[] block(int track, String text) {
        return Ebml.of(0xA3, payload(track, text));
    }

    private static byte[] payload(int track, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + bytes.length)
                .put((byte) (0x80 | track))
                .putShort((short) 0)
                .put((byte) 0x80)
                .put(bytes)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The time of its cluster and the text of each block. */
    static List<String> blocks(SeekableByteChannel file) throws IOException {
        List<String> blocks = new ArrayList<>();
        long time = -1;
        for (long at = 0; at < file.size(); ) {
            Ebml element = Ebml.at(file, at);
            boolean enter = List.of(0x18538067L, 0x1F43B675L, 0xA0L).contains(element.id());
            time = element.id() == 0xE7 ? element.number(file) : time;
            if (element.id() == 0xA3 || element.id() == 0xA1) {
                byte[] content = element.content(file);
                blocks.add(time + " " + new String(content, 4, content.length - 4, StandardCharsets.US_ASCII));
            }
            at = enter ? element.body() : element.end();
        }
        return blocks;
    }

    static List<Long> placesInTheIndex(SeekableByteChannel file, Ebml segment) throws IOException {
        List<Long> places = new ArrayList<>();
        for (long at = segment.body(); at < segment.end(); ) {
            Ebml element = Ebml.at(file, at);
            boolean enter = List.of(0x1C53BB6BL, 0xBBL, 0xB7L).contains(element.id());
            if (element.id() == 0xF1) {
                places.add(element.number(file));
            }
            at = enter ? element.body() : element.end();
        }
        return places;
    }
}
