package org.chapterhouse.learning.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.learning.watch.WatchedIntervals.Range;
import org.chapterhouse.media.caption.Transcript;
import org.chapterhouse.media.caption.Transcript.Line;
import org.chapterhouse.media.caption.Transcript.Paragraph;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CreditSpeedTest {

    /** Sixty words in the first ten seconds, none in the ten after. */
    private static final CreditSpeed READING = CreditSpeed.reading(
            new Transcript(List.of(new Paragraph(
                    null,
                    0,
                    10_000,
                    List.of(new Line(0, 0, 10_000, "word ".repeat(60).strip()))))),
            20_000);

    @Example
    void playingTakesHalfItsLength() {
        assertThat(CreditSpeed.playing().millisFor(seconds(0, 20))).isEqualTo(10_000);
        assertThat(CreditSpeed.playing().within(seconds(0, 20), 4_999)).isEqualTo(seconds(0, 9));
    }

    @Example
    void readingTakesItsWords() {
        assertThat(READING.millisFor(seconds(0, 10))).isEqualTo(12_000);
        assertThat(READING.within(seconds(0, 10), 6_000)).isEqualTo(seconds(0, 5));
    }

    @Example
    void silenceIsNotReadFasterThanPlayed() {
        assertThat(READING.millisFor(seconds(10, 20))).isEqualTo(5_000);
        assertThat(READING.within(seconds(10, 20), 0)).isEqualTo(WatchedIntervals.NONE);
    }

    @Example
    void whatLiesBehindTheWordsIsSilence() {
        assertThat(READING.millisFor(seconds(30, 40))).isEqualTo(5_000);
    }

    @Property
    void whatIsCreditedFitsInTheTimeAndOneSecondMoreDoesNot(
            @ForAll @IntRange(max = 15) int from,
            @ForAll @IntRange(min = 16, max = 20) int to,
            @ForAll @LongRange(max = 20_000) long millis) {
        WatchedIntervals claimed = seconds(from, to);
        WatchedIntervals credited = READING.within(claimed, millis);
        assertThat(credited.isEmpty() ? 0 : READING.millisFor(credited)).isLessThanOrEqualTo(millis);
        if (!credited.equals(claimed)) {
            assertThat(READING.millisFor(claimed.first(credited.seconds() + 1))).isGreaterThan(millis);
        }
    }

    private static WatchedIntervals seconds(int from, int to) {
        return new WatchedIntervals(List.of(new Range(from, to)));
    }
}
