package org.chapterhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenTextTest {

    @Test
    void tenWordsAreACaptionOfFourSeconds() {
        SpokenText text = SpokenText.of(" one two three four five six seven eight\nnine ten  p<q & r ");
        assertThat(text.millis()).isEqualTo(5_200);
        assertThat(text.captions()).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:04.000
                one two three four five six seven eight nine ten

                00:00:04.000 --> 00:00:05.200
                p&lt;q &amp; r
                """);
    }

    @Test
    void nothingIsSaidInSilence() {
        assertThat(SpokenText.of("  ").isEmpty()).isTrue();
    }
}
