package org.chapterhouse.media.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.media.container.MadeTrack.Sample;

/** Reads copies with its own eyes: nothing of what wrote them. */
public final class ReadCopy {

    /** What an index says of a stretch. */
    record Stretch(long offset, long begin, long units, int access) {}

    /** A box of the outermost level, or of a list of boxes. */
    private record Box(String type, int body, int end) {}

    private final ByteBuffer file;
    private final Map<Integer, List<Sample>> samples = new HashMap<>();
    private final Map<Integer, List<Stretch>> stretches = new HashMap<>();
    private final List<Integer> fragments = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final Map<String, ByteBuffer> heads = new HashMap<>();

    public ReadCopy(byte[] content) {
        file = ByteBuffer.wrap(content);
        for (Box box : boxes(0, content.length)) {
            types.add(box.type);
            switch (box.type) {
                case "moov" -> head("", box);
                case "sidx" -> index(box);
                case "moof" -> fragment(box);
                default -> assertThat(box.type).isIn("ftyp", "mdat");
            }
        }
    }

    List<Sample> samples(int track) {
        return samples.getOrDefault(track, List.of());
    }

    /** One after the other, the content of all samples. */
    public byte[] content(int track) {
        return MadeMp4.join(samples(track).stream()
                .map(sample -> sample.content().getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new));
    }

    public Map<Integer, Integer> counts() {
        Map<Integer, Integer> counts = new HashMap<>();
        samples.forEach((track, all) -> counts.put(track, all.size()));
        return counts;
    }

    List<Stretch> stretches(int track) {
        return stretches.get(track);
    }

    List<Integer> fragments() {
        return fragments;
    }

    List<String> types() {
        return types;
    }

    /** The content of the first box of the movie with this path. */
    ByteBuffer head(String path) {
        return heads.get(path).duplicate();
    }

    private List<Box> boxes(int from, int to) {
        List<Box> boxes = new ArrayList<>();
        for (int at = from; at < to; ) {
            int size = file.getInt(at);
            byte[] type = new byte[4];
            file.get(at + 4, type);
            assertThat(size).isBetween(8, to - at);
            boxes.add(new Box(new String(type, StandardCharsets.US_ASCII), at + 8, at + size));
            at += size;
        }
        return boxes;
    }

    private void head(String path, Box box) {
        for (Box child : boxes(box.body, box.end)) {
            String name = path + child.type;
            heads.putIfAbsent(name, file.slice(child.body, child.end - child.body));
            if (List.of("trak", "mdia", "minf", "stbl", "mvex", "edts").contains(child.type)) {
                head(name + "/", child);
            }
        }
    }

    private void index(Box box) {
        ByteBuffer content = file.slice(box.body, box.end - box.body);
        assertThat(content.getInt()).as("version and flags").isEqualTo(1 << 24);
        List<Stretch> found = new ArrayList<>();
        int track = content.getInt();
        content.getInt();
        long time = content.getLong();
        long at = box.end + content.getLong();
        for (int left = content.getInt(); left > 0; left--) {
            int size = content.getInt();
            long units = Integer.toUnsignedLong(content.getInt());
            found.add(new Stretch(at, time, units, content.getInt()));
            at += size;
            time += units;
        }
        assertThat(content.remaining()).isZero();
        assertThat(at).as("end of the index").isEqualTo(file.capacity());
        stretches.put(track, found);
    }

    private void fragment(Box box) {
        int start = box.body - 8;
        fragments.add(start);
        for (Box part : boxes(box.body, box.end)) {
            if (part.type.equals("traf")) {
                List<Box> inner = boxes(part.body, part.end);
                assertThat(inner.subList(0, 3)).extracting(Box::type).containsExactly("tfhd", "tfdt", "trun");
                assertThat(file.getInt(inner.get(0).body)).isEqualTo(0x02_0028);
                long time = file.getLong(inner.get(1).body + 4);
                for (Box run : inner.subList(2, inner.size())) {
                    assertThat(run.type).isEqualTo("trun");
                    time = run(start, inner.get(0), time, run);
                }
            }
        }
    }

    private long run(int start, Box head, long time, Box run) {
        int usualUnits = file.getInt(head.body + 8);
        int usualFlags = file.getInt(head.body + 12);
        long at = time;
        ByteBuffer values = file.slice(run.body, run.end - run.body);
        int flags = values.getInt() & 0xFFFFFF;
        int count = values.getInt();
        int place = start + values.getInt();
        int first = (flags & 4) != 0 ? values.getInt() : usualFlags;
        List<Sample> all = samples.computeIfAbsent(file.getInt(head.body + 4), id -> new ArrayList<>());
        for (int i = 0; i < count; i++) {
            int units = (flags & 0x100) != 0 ? values.getInt() : usualUnits;
            byte[] content = new byte[values.getInt()];
            int own = (flags & 0x400) != 0 ? values.getInt() : i == 0 ? first : usualFlags;
            int shift = (flags & 0x800) != 0 ? values.getInt() : 0;
            file.get(place, content);
            all.add(new Sample(
                    new String(content, StandardCharsets.ISO_8859_1), at, units, shift, (own & 0x10000) == 0));
            at += units;
            place += content.length;
        }
        assertThat(values.remaining()).isZero();
        return at;
    }
}
