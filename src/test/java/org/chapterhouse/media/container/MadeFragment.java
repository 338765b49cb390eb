package org.chapterhouse.media.container;

import static org.chapterhouse.media.container.MadeTrack.numbers;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.container.MadeMp4.Form;
import org.chapterhouse.media.container.MadeTrack.Sample;

/** A fragment as other programs write them: every value of every sample is said. */
final class MadeFragment {

    private static final int ALL = 0xF01;
    private static final int BASE_OFFSET = 1;
    private static final int BASE_IS_FRAGMENT = 0x02_0000;
    private static final int KEY = 0x0200_0000;
    private static final int NO_KEY = 0x0101_0000;

    private MadeFragment() {}

    /** @param at where in the file it begins */
    static byte[] of(Form form, long at, int from, int count, MadeTrack... tracks) {
        int length = head(form, at, 0, from, count, tracks).length;
        List<byte[]> media = new ArrayList<>();
        for (MadeTrack track : tracks) {
            of(track, from, count).forEach(sample -> media.add(sample.bytes()));
        }
        return MadeMp4.join(
                head(form, at, length + 8, from, count, tracks), Mp4Box.of("mdat", media.toArray(byte[][]::new)));
    }

    private static List<Sample> of(MadeTrack track, int from, int count) {
        int all = track.samples().size();
        return track.samples().subList(Math.min(from, all), Math.min(from + count, all));
    }

    private static byte[] head(Form form, long at, int media, int from, int count, MadeTrack... tracks) {
        List<byte[]> boxes = new ArrayList<>(List.of(Mp4Box.of("mfhd", numbers(0, from + 1))));
        int offset = media;
        for (MadeTrack track : tracks) {
            List<Sample> samples = of(track, from, count);
            if (!samples.isEmpty()) {
                boxes.add(part(form, at, offset, track.id(), samples));
                offset += samples.stream()
                        .mapToInt(sample -> sample.bytes().length)
                        .sum();
            }
        }
        return Mp4Box.of("moof", boxes.toArray(byte[][]::new));
    }

    private static byte[] part(Form form, long at, int offset, int track, List<Sample> samples) {
        byte[] head = form == Form.FRAGMENTS_COUNTED_FROM_THE_FILE
                ? ByteBuffer.allocate(16)
                        .putInt(BASE_OFFSET)
                        .putInt(track)
                        .putLong(at)
                        .array()
                : numbers(BASE_IS_FRAGMENT, track);
        ByteBuffer run = ByteBuffer.allocate(12 + samples.size() * 16);
        run.putInt(1 << 24 | ALL).putInt(samples.size()).putInt(offset);
        for (Sample sample : samples) {
            run.putInt(sample.units()).putInt(sample.bytes().length);
            run.putInt(sample.key() ? KEY : NO_KEY).putInt(sample.shift());
        }
        return Mp4Box.of(
                "traf",
                Mp4Box.of("tfhd", head),
                Mp4Box.of("tfdt", numbers(0, (int) samples.get(0).time())),
                Mp4Box.of("trun", run.array()));
    }
}
