package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The format of a track of an MP4 file, from its first sample entry (ISO/IEC 14496-12, 8.5.2).
 *
 * @param code       four characters, as registered by mp4ra.org
 * @param lengthSize bytes in which the length of each unit of H.264 is written; 0 for other formats
 */
public record Mp4Format(String code, int lengthSize) {

    private static final Set<String> H264 = Set.of("avc1", "avc3");
    private static final Set<String> PLAYABLE =
            Set.of("avc1", "avc3", "vp08", "vp09", "av01", "mp4a", "Opus", "fLaC", ".mp3");
    private static final Set<String> ENCRYPTED = Set.of("encv", "enca", "drmi", "drms");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("hvc1", "HEVC, H.265"),
            Map.entry("hev1", "HEVC, H.265"),
            Map.entry("dvh1", "Dolby Vision"),
            Map.entry("dvhe", "Dolby Vision"),
            Map.entry("vvc1", "VVC, H.266"),
            Map.entry("mp4v", "MPEG-4 Part 2"),
            Map.entry("s263", "H.263"),
            Map.entry("jpeg", "Motion JPEG"),
            Map.entry("mjpa", "Motion JPEG"),
            Map.entry("apch", "Apple ProRes"),
            Map.entry("apcn", "Apple ProRes"),
            Map.entry("ac-3", "Dolby Digital, AC-3"),
            Map.entry("ec-3", "Dolby Digital Plus"),
            Map.entry("alac", "Apple Lossless"),
            Map.entry("samr", "AMR"),
            Map.entry("sowt", "uncompressed PCM"),
            Map.entry("twos", "uncompressed PCM"),
            Map.entry("lpcm", "uncompressed PCM"));

    /** Flags and count of the table of entries. */
    private static final int ENTRY = 8;

    private static final int CODE = 4;
    /** Before the boxes of a sample entry of video. */
    private static final int VIDEO_FIELDS = 86;
    /** Less one, in the two lowest bits of this byte of the configuration of H.264. */
    private static final int LENGTH_SIZE = 4;

    /** @param descriptions the box {@code stsd} */
    public static Mp4Format of(SeekableByteChannel file, Mp4Box descriptions) throws IOException {
        ByteBuffer table = descriptions.read(file);
        byte[] code = new byte[CODE];
        table.get(ENTRY + CODE, code);
        String name = new String(code, StandardCharsets.ISO_8859_1);
        if (!H264.contains(name)) {
            return new Mp4Format(name, 0);
        }
        long entry = descriptions.body() + ENTRY;
        long end = Math.min(descriptions.end(), entry + Integer.toUnsignedLong(table.getInt(ENTRY)));
        for (Mp4Box box : Mp4Box.in(file, entry + VIDEO_FIELDS, end)) {
            if (box.type().equals("avcC")) {
                return new Mp4Format(name, (box.read(file).get(LENGTH_SIZE) & 3) + 1);
            }
        }
        throw new RefusedMp4("This MP4 file does not say how its video is coded.");
    }

    public boolean isEncrypted() {
        return ENCRYPTED.contains(code);
    }

    public boolean isPlayable() {
        return PLAYABLE.contains(code);
    }

    /** For people. */
    public String display() {
        return NAMES.getOrDefault(code, code.replaceAll("[^\\x21-\\x7E]", "?"));
    }
}
