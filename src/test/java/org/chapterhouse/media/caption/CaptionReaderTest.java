package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.chapterhouse.media.caption.CaptionCases.Case;
import org.chapterhouse.media.caption.Captions.Skipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is certain in files that no standard allows is read; the rest is told, and what is written again is valid. */
class CaptionReaderTest {

    @Test
    void accentsThatStandByThemselvesJoinTheirLetters() {
        assertThat(CaptionReader.read("WEBVTT\n\n00:01.000 --> 00:02.000\nCafe\u0301").cues())
                .extracting(Cue::text)
                .containsExactly("Caf\u00E9");
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
