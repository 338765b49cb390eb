package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.chapterhouse.media.caption.CaptionCases.Case;
import org.chapterhouse.media.caption.Captions.Skipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certain in files that no standard allows is read; the rest is told, and what is written again is valid. */
class CaptionReaderTest {

    @Test
    void accentsThatStandByThemselvesJoinTheirLetters() {
        assertThat(CaptionReader.read("WEBVTT\n\n00:01.000 --> 00:02.000\nCafe\u0301")
                        .cues())
                .extracting(Cue::text)
                .containsExactly("Caf\u00E9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\ufeff \u00ad", "\u2060<i>\u200e</i>", "&nbsp;&lrm;"})
    void aCueInWhichNothingCanBeSeenIsDropped(String words) {
        Captions captions = CaptionReader.read(
                "WEBVTT\n\n00:01.000 --> 00:02.000\n" + words + "\n\n00:03.000 --> 00:04.000\nHello");
        assertThat(captions.cues()).extracting(Cue::text).containsExactly("Hello");
    }

    @TestFactory
    Stream<DynamicTest> oddFilesHoldWhatIsCertain() {
        return CaptionCases.in("odd-files.txt").map(CaptionReaderTest::test);
    }

    @TestFactory
    Stream<DynamicTest> subRipIsReadTheSame() {
        return CaptionCases.in("subrip-files.txt")
                .filter(given -> given.refusedAt().isEmpty())
                .map(CaptionReaderTest::test);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "webvtt-times.txt", delimiter = '|')
    void noOddTimeIsLostInSilence(String time, Long start, Long end) {
        for (String before : new String[] {"", "7\n", "opening\n"}) {
            Captions captions = CaptionReader.read("WEBVTT\n\n00:00.000 --> 00:01.000\nBefore\n\n" + before
                    + CaptionCases.shown(time) + "\nWelcome\n\n00:09.000 --> 09:10.000\nAfter\n");
            assertThat(captions.cues()).extracting(Cue::text).contains("Before", "After");
            assertThat(captions.cues().size() + captions.skipped().size()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0:3 -> 0:4",
                "00.01.000 --> 00.02.000",
                "00:00:01;000 --> 00:00:02;000",
                "1.5 --> 2.5",
                "00:00:01.000 - 00:00:02.000",
                "00:00:01.000,00:00:02.000",
                "00:00:01,000 — 00:00:02,000",
                "00:00:01:000 --> 00:00:02:000",
                "0h00m01s --> 0h00m02s",
                "[00:00:01.000 --> 00:00:02.000]",
                "00:00:01.000"
            })
    void noOtherFormIsLostInSilence(String time) {
        noOddTimeIsLostInSilence(time, null, null);
    }

    private static DynamicTest test(Case given) {
        return DynamicTest.dynamicTest(given.name(), () -> {
            Captions captions = CaptionReader.read(given.file());
            assertThat(captions.cues()).isEqualTo(given.cues());
            assertThat(captions.skipped()).extracting(Skipped::line).isEqualTo(given.skipped());
            assertThat(CaptionParser.parse(VttWriter.write(captions.cues())).cues())
                    .isEqualTo(captions.cues());
        });
    }
}
