package org.chapterhouse.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.caption.Transcript;
import org.junit.jupiter.api.Test;

class StripModelTest {

    private static final int HOUR = 3_600_000;
    private static final Transcript SILENCE = new Transcript(List.of());

    @Test
    void aBarIsAsHighAsManyWordsWereSpoken() {
        StripModel strip = StripModel.of(HOUR, transcript(cue(1_000, "one two three four"), cue(61_000, "one two")));
        assertThat(strip.getTodoPath()).startsWith("M5 40v-30M15 40v-17M25 40v-4");
    }

    @Test
    void withoutATranscriptAllBarsAreEven() {
        assertThat(StripModel.of(HOUR, SILENCE).getTodoPath())
                .startsWith("M5 40v-10M15 40v-10")
                .endsWith("M595 40v-10");
        assertThat(StripModel.of(HOUR, SILENCE).getViewBox()).isEqualTo("0 0 600 40");
    }

    @Test
    void aRestOfTheLengthIsNoBarOfItsOwn() {
        for (int rest : new int[] {20, 10_000, 29_000}) {
            StripModel strip = StripModel.of(HOUR + rest, SILENCE);
            assertThat(strip.getViewBox()).isEqualTo("0 0 600 40");
        }
        assertThat(StripModel.of(HOUR + 31_000, SILENCE).getViewBox()).isEqualTo("0 0 610 40");
        assertThat(StripModel.of(20, SILENCE).getViewBox()).isEqualTo("0 0 10 40");
    }

    @Test
    void aBarIsSeenAsFarAsItsSecondsAre() {
        StripModel strip = StripModel.of(HOUR, SILENCE).seen(List.of(new Stretch(0, 30), new Stretch(60, 120)));
        assertThat(strip.getSeenPath()).isEqualTo("M5 40v-5M15 40v-10");
        assertThat(strip.getTodoPath()).startsWith("M5 40v-10M15 40v-10");
    }

    @Test
    void flagsAreNumberedInTheOrderOfRelevance() {
        StripModel strip = StripModel.of(HOUR, SILENCE).found(List.of(900.0, 1800.0), List.of(1800.0, 900.0));
        assertThat(strip.getFlags()).containsExactly(new StripModel.Flag(1, "50.0%"), new StripModel.Flag(2, "25.0%"));
    }

    @Test
    void thePlayheadStaysOnTheStrip() {
        assertThat(StripModel.of(HOUR, SILENCE).getNow()).isNull();
        assertThat(StripModel.of(HOUR, SILENCE).at(900.0).getNow()).isEqualTo("25.0%");
        assertThat(StripModel.of(HOUR, SILENCE).at(9000.0).getNow()).isEqualTo("100.0%");
    }

    private static Cue cue(long start, String text) {
        return new Cue("", start, start + 2_000, null, text);
    }

    private static Transcript transcript(Cue... cues) {
        return Transcript.of(List.of(cues), List.of());
    }
}
