package org.chapterhouse.media.container;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The samples of a track in the order of decoding: where they lie and when they are decoded and shown, in units of the
 * track. Takes 24 bytes each.
 */
final class TrackSamples {

    /** Of half a day at 60 pictures a second. */
    static final int MOST = 3_000_000;

    private static final int FIRST = 1_000;
    private static final long LONGEST = 1L << 52;

    private long[] offsets;
    private int[] sizes;
    private long[] times;
    private int[] shifts;
    private final BitSet keys = new BitSet();
    private int count;
    private int description;
    private long end;
    private long bytes;

    /** @param expected how many there may be, at most {@link #MOST} */
    TrackSamples(int expected) {
        offsets = new long[expected];
        sizes = new int[expected];
        times = new long[expected];
        shifts = new int[expected];
    }

    TrackSamples() {
        this(FIRST);
    }

    /**
     * @param size  in bytes
     * @param units how long it lasts
     * @param shift from when it is decoded to when it is shown
     * @param key   whether it can be decoded without those before
     */
    void add(long offset, int size, long units, int shift, boolean key) throws RefusedMp4 {
        if (count == MOST || size < 0 || units < 0 || end + units > LONGEST) {
            throw new RefusedMp4("A track of this MP4 file has too much of something.");
        }
        if (count == sizes.length) {
            grow(Math.min(MOST, count + count / 2 + FIRST));
        }
        offsets[count] = offset;
        sizes[count] = size;
        times[count] = end;
        shifts[count] = shift;
        keys.set(count, key);
        count++;
        end += units;
        bytes += size;
    }

    private void grow(int room) {
        offsets = Arrays.copyOf(offsets, room);
        sizes = Arrays.copyOf(sizes, room);
        times = Arrays.copyOf(times, room);
        shifts = Arrays.copyOf(shifts, room);
    }

    /** Lets the next one be decoded at this time, and the one before last until then. */
    void goOnAt(long time) throws RefusedMp4 {
        if (time < 0 || time > LONGEST || count > 0 && time < times[count - 1]) {
            throw new RefusedMp4("The fragments of this MP4 file are not in order.");
        }
        end = time;
    }

    /** All come by one description of what they are, from 1. */
    void describeBy(int number) throws RefusedMp4 {
        if (number < 1 || description != 0 && description != number) {
            throw new RefusedMp4("A track of this MP4 file changes its format.");
        }
        description = number;
    }

    /** Forgets those at the end from which on none is shown before this time. */
    void endAt(long time) {
        while (count > 0 && shown(count - 1) >= time) {
            count--;
            end = times[count];
            bytes -= sizes[count];
        }
    }

    int description() {
        return Math.max(1, description);
    }

    int count() {
        return count;
    }

    long bytes() {
        return bytes;
    }

    long offset(int sample) {
        return offsets[sample];
    }

    int size(int sample) {
        return sizes[sample];
    }

    /** When it is decoded; of the one after the last, when that ends. */
    long time(int sample) {
        return sample < count ? times[sample] : end;
    }

    long units(int sample) {
        return time(sample + 1) - times[sample];
    }

    int shift(int sample) {
        return shifts[sample];
    }

    /** When it is shown or heard, before the track is edited. */
    long shown(int sample) {
        return times[sample] + shifts[sample];
    }

    boolean isKey(int sample) {
        return keys.get(sample);
    }
}
