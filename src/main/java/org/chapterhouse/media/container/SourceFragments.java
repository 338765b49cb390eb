package org.chapterhouse.media.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;

/** Reads the samples of tracks from the fragments of an MP4 file (ISO/IEC 14496-12, 8.8). For one thread. */
final class SourceFragments {

    private static final int VERSION_AND_FLAGS = 4;
    private static final int FLAGS = 0xFF_FFFF;

    private static final int BASE_OFFSET = 1;
    private static final int DESCRIPTION = 2;
    private static final int UNITS = 8;
    private static final int SIZE = 0x10;
    private static final int SAMPLE_FLAGS = 0x20;
    private static final int BASE_IS_FRAGMENT = 0x02_0000;

    private final SeekableByteChannel file;
    private final Map<Integer, TrackSamples> tracks;
    private final Map<Integer, SampleDefaults> defaults = new HashMap<>();
    /** Where the samples of the next run begin unless it says otherwise. */
    private long next;

    private SourceFragments(SeekableByteChannel file, Map<Integer, TrackSamples> tracks) {
        this.file = file;
        this.tracks = tracks;
    }

    /** @param tracks by their numbers; what the fragments hold of them is added */
    static void read(SeekableByteChannel file, Mp4Layout layout, Mp4Box movie, Map<Integer, TrackSamples> tracks)
            throws IOException {
        SourceFragments reading = new SourceFragments(file, tracks);
        for (Mp4Box box : movie.require(file, "mvex").children(file)) {
            if (box.type().equals("trex")) {
                ByteBuffer values = box.read(file).position(VERSION_AND_FLAGS);
                reading.defaults.put(values.getInt(), SampleDefaults.of(values));
            }
        }
        for (Mp4Box box : layout.boxes()) {
            if (box.type().equals("moof") && box.end() <= layout.size()) {
                reading.fragment(box);
            }
        }
    }

    private void fragment(Mp4Box fragment) throws IOException {
        next = fragment.start();
        for (Mp4Box box : fragment.children(file)) {
            if (box.type().equals("traf")) {
                part(box, fragment.start());
            }
        }
    }

    private void part(Mp4Box part, long fragment) throws IOException {
        ByteBuffer head = part.require(file, "tfhd").read(file);
        int flags = head.getInt() & FLAGS;
        int id = head.getInt();
        SampleDefaults usual = defaults.getOrDefault(id, SampleDefaults.NONE);
        long base = (flags & BASE_OFFSET) != 0 ? head.getLong() : (flags & BASE_IS_FRAGMENT) != 0 ? fragment : next;
        SampleDefaults here = new SampleDefaults(
                (flags & DESCRIPTION) != 0 ? head.getInt() : usual.description(),
                (flags & UNITS) != 0 ? head.getInt() : usual.units(),
                (flags & SIZE) != 0 ? head.getInt() : usual.size(),
                (flags & SAMPLE_FLAGS) != 0 ? head.getInt() : usual.flags());
        TrackSamples samples = tracks.get(id);
        if (samples != null) {
            begin(samples, part, here);
        }
        next = base;
        for (Mp4Box box : part.children(file)) {
            if (box.type().equals("trun")) {
                next = new SourceRun(box.read(file), here, base, next).addTo(samples, file.size());
            }
        }
    }

    private void begin(TrackSamples samples, Mp4Box part, SampleDefaults here) throws IOException {
        samples.describeBy(here.description());
        var time = part.find(file, "tfdt");
        if (time.isPresent()) {
            ByteBuffer content = time.get().read(file);
            boolean wide = content.get(0) == 1;
            content.position(VERSION_AND_FLAGS);
            samples.goOnAt(wide ? content.getLong() : Integer.toUnsignedLong(content.getInt()));
        }
    }
}
