package org.chapterhouse.learning.watch;

import java.util.stream.IntStream;

import org.chapterhouse.learning.watch.WatchedIntervals.Range;
import org.chapterhouse.media.caption.Transcript;

/**
 * How fast somebody can get through a recording: playing it at double speed, or reading what is said in it at 300 words
 * a minute, the upper end of what adults manage with understanding (Brysbaert, <i>How many words do we read per
 * minute?</i>, 2019: 175 to 300). Nobody reads faster than they could play, so silence is not read in no time.
 * Immutable.
 */
public final class CreditSpeed {

    /** Milliseconds a second of the recording takes at the least. */
    private static final long PLAYING = 500;
    /** Milliseconds a word takes a reader at the least. */
    private static final long WORD = 200;

    /** How many words are read in each second of the recording; none where it is played. */
    private final int[] words;

    private final boolean reading;

    private CreditSpeed(int[] words, boolean reading) {
        this.words = words;
        this.reading = reading;
    }

    static CreditSpeed playing() {
        return new CreditSpeed(new int[0], false);
    }

    /** @param durationMillis of the recording */
    public static CreditSpeed reading(Transcript transcript, long durationMillis) {
        return new CreditSpeed(transcript.wordsPerSecond(durationMillis), true);
    }

    boolean isReading() {
        return reading;
    }

    /** The earliest seconds of those claimed that somebody can get through in so many milliseconds. */
    WatchedIntervals within(WatchedIntervals claimed, long millis) {
        if (millisFor(claimed) <= millis) {
            return claimed;
        }
        int possible = 0;
        int impossible = claimed.seconds();
        while (impossible - possible > 1) {
            int middle = (possible + impossible) / 2;
            if (millisFor(claimed.first(middle)) <= millis) {
                possible = middle;
            } else {
                impossible = middle;
            }
        }
        return claimed.first(possible);
    }

    /** How many milliseconds these seconds of the recording take at the least. */
    public long millisFor(WatchedIntervals seconds) {
        return Math.max(
                seconds.seconds() * PLAYING,
                seconds.ranges().stream().mapToLong(this::wordsIn).sum() * WORD);
    }

    private long wordsIn(Range range) {
        return IntStream.range(Math.min(range.from(), words.length), Math.min(range.to(), words.length))
                .mapToLong(second -> words[second])
                .sum();
    }
}
