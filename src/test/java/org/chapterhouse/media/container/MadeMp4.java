package org.chapterhouse.media.container;

import static org.chapterhouse.media.container.MadeTrack.numbers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.container.MadeTrack.Sample;

/** MP4 files made of tracks, in all the forms that programs write them. Times of the movie are milliseconds. */
public final class MadeMp4 {

    /** How the samples are found. */
    enum Form {
        INDEX_FIRST,
        INDEX_LAST,
        LARGE_OFFSETS,
        COMPACT_SIZES,
        FRAGMENTS,
        FRAGMENTS_COUNTED_FROM_THE_FILE,
        INDEX_AND_FRAGMENTS
    }

    private static final byte[] TYPE = Mp4Box.of("ftyp", "isom\0\0\0\0isom".getBytes(StandardCharsets.US_ASCII));
    private static final int EACH_CHUNK = 3;
    private static final int EACH_FRAGMENT = 10;

    private MadeMp4() {}

    /**
     * With pictures and sound, and its index at the end.
     *
     * @param words make its content different from that of others
     */
    public static byte[] ofMinutes(int minutes, String words) {
        byte[] film = of(
                Form.INDEX_LAST,
                MadeTrack.picture(minutes * 60, 1_000, 4),
                MadeTrack.sound(2, 48_000, minutes * 60, 48_000));
        return join(film, Mp4Box.of("free", words.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] of(Form form, MadeTrack... tracks) {
        return switch (form) {
            case INDEX_FIRST -> {
                int index = index(form, 0, false, tracks).length;
                yield join(TYPE, index(form, TYPE.length + index + 8, false, tracks), media(tracks));
            }
            case INDEX_LAST, COMPACT_SIZES -> join(TYPE, media(tracks), index(form, TYPE.length + 8, false, tracks));
            case LARGE_OFFSETS -> {
                byte[] media = media(tracks);
                byte[] head = ByteBuffer.allocate(16)
                        .putInt(1)
                        .put("mdat".getBytes(StandardCharsets.US_ASCII))
                        .putLong(media.length + 8L)
                        .array();
                byte[] content = java.util.Arrays.copyOfRange(media, 8, media.length);
                yield join(TYPE, head, content, index(form, TYPE.length + 16, false, tracks));
            }
            case FRAGMENTS, FRAGMENTS_COUNTED_FROM_THE_FILE -> fragmented(form, 0, tracks);
            case INDEX_AND_FRAGMENTS -> fragmented(form, EACH_FRAGMENT, tracks);
        };
    }

    private static byte[] fragmented(Form form, int inTheIndex, MadeTrack... tracks) {
        MadeTrack[] first = new MadeTrack[tracks.length];
        int most = 0;
        for (int i = 0; i < tracks.length; i++) {
            first[i] =
                    tracks[i].part(0, Math.min(inTheIndex, tracks[i].samples().size()));
            most = Math.max(most, tracks[i].samples().size());
        }
        byte[] file = inTheIndex == 0
                ? join(TYPE, empty(tracks))
                : join(TYPE, media(first), index(form, TYPE.length + 8, true, first));
        List<byte[]> parts = new ArrayList<>(List.of(file));
        long at = file.length;
        for (int from = inTheIndex; from < most; from += EACH_FRAGMENT) {
            byte[] fragment = MadeFragment.of(form, at, from, EACH_FRAGMENT, tracks);
            parts.add(fragment);
            at += fragment.length;
        }
        return join(parts.toArray(byte[][]::new));
    }

    private static byte[] empty(MadeTrack... tracks) {
        byte[][] boxes = new byte[tracks.length][];
        for (int i = 0; i < tracks.length; i++) {
            boxes[i] = tracks[i].box(
                    Mp4Box.of("stts", new byte[8]),
                    Mp4Box.of("stsc", new byte[8]),
                    Mp4Box.of("stsz", new byte[12]),
                    Mp4Box.of("stco", new byte[8]));
        }
        return movie(join(boxes), true, tracks);
    }

    private static byte[] movie(byte[] boxes, boolean fragments, MadeTrack... tracks) {
        long length = 0;
        List<byte[]> extended = new ArrayList<>();
        for (MadeTrack track : tracks) {
            length = Math.max(length, track.end() * 1_000 / track.scale());
            extended.add(Mp4Box.of("trex", numbers(0, track.id(), 1, 0, 0, 0)));
        }
        byte[] head = Mp4Box.of("mvhd", numbers(0, 0, 0, 1_000, fragments ? 0 : (int) length), new byte[80]);
        byte[] more = fragments ? Mp4Box.of("mvex", extended.toArray(byte[][]::new)) : new byte[0];
        return Mp4Box.of("moov", head, boxes, more, Mp4Box.of("udta", new byte[40]));
    }

    private static byte[] media(MadeTrack... tracks) {
        List<byte[]> content = new ArrayList<>();
        chunks(tracks, (track, chunk) -> chunk.forEach(sample -> content.add(sample.bytes())));
        return Mp4Box.of("mdat", content.toArray(byte[][]::new));
    }

    private interface Chunk {
        void is(MadeTrack track, List<Sample> samples);
    }

    /** Some samples of each track in turn. */
    private static void chunks(MadeTrack[] tracks, Chunk each) {
        boolean more = true;
        for (int from = 0; more; from += EACH_CHUNK) {
            more = false;
            for (MadeTrack track : tracks) {
                int to = Math.min(from + EACH_CHUNK, track.samples().size());
                if (from < to) {
                    each.is(track, track.samples().subList(from, to));
                    more = true;
                }
            }
        }
    }

    private static byte[] index(Form form, int begin, boolean fragments, MadeTrack... tracks) {
        byte[][] boxes = new byte[tracks.length][];
        for (int i = 0; i < tracks.length; i++) {
            MadeTrack wanted = tracks[i];
            List<Long> offsets = new ArrayList<>();
            long[] at = {begin};
            chunks(tracks, (track, chunk) -> {
                if (track.equals(wanted)) {
                    offsets.add(at[0]);
                }
                chunk.forEach(sample -> at[0] += sample.bytes().length);
            });
            boxes[i] = wanted.box(MadeTables.of(form, EACH_CHUNK, wanted.samples(), offsets));
        }
        return movie(join(boxes), fragments, tracks);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
