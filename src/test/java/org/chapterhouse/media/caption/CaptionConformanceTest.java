package org.chapterhouse.media.caption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chapterhouse.media.caption.CaptionCases.shown;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.media.caption.CaptionCases.Case;
import org.chapterhouse.media.caption.Captions.Reason;
import org.chapterhouse.media.caption.Captions.Skipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Our own cases after the parsing rules of WebVTT (W3C, section 6) and the dialects of SubRip, each with its exact cues. */
class CaptionConformanceTest {

    @TestFactory
    Stream<DynamicTest> filesOfWebVttHoldExactlyTheirCues() {
        return CaptionCases.in("webvtt-files.txt").map(CaptionConformanceTest::test);
    }

    @TestFactory
    Stream<DynamicTest> filesOfSubRipHoldExactlyTheirCues() {
        return CaptionCases.in("subrip-files.txt").map(CaptionConformanceTest::test);
    }

    private static DynamicTest test(Case given) {
        return DynamicTest.dynamicTest(given.name(), () -> {
            byte[] file = given.file().getBytes(UTF_8);
            if (given.refusedAt().isPresent()) {
                BrokenCaptions broken = catchThrowableOfType(BrokenCaptions.class, () -> CaptionParser.parse(file));
                assertThat(broken.line()).isEqualTo(given.refusedAt().get());
                return;
            }
            Captions captions = CaptionParser.parse(file);
            assertThat(captions.cues()).isEqualTo(given.cues());
            assertThat(captions.skipped()).extracting(Skipped::line).isEqualTo(given.skipped());
            assertReadsBack(captions);
        });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "webvtt-times.txt", delimiter = '|')
    void timesOfWebVttAreReadOrTheirCueIsLeftOut(String time, Long start, Long end) {
        Captions captions = CaptionParser.parse("WEBVTT\n\n" + shown(time) + "\nWelcome\n");
        if (start == null) {
            assertThat(captions.cues()).isEmpty();
            assertThat(captions.skipped()).containsExactly(new Skipped(3, Reason.TIME));
        } else {
            assertThat(captions.cues()).containsExactly(new Cue("", start, end, null, "Welcome"));
            assertReadsBack(captions);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "webvtt-texts.txt", delimiter = '|')
    void textsOfWebVttArePlain(String text, String speaker, String plain) {
        Captions captions = CaptionParser.parse("WEBVTT\n\n00:01.000 --> 00:02.000\n" + shown(text) + "\n");
        assertThat(captions.cues()).containsExactly(new Cue("", 1000, 2000, speaker, shown(plain)));
        assertReadsBack(captions);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "subrip-times.txt", delimiter = '|')
    void timesOfSubRipAreReadOrTheirCueIsLeftOut(String time, Long start, Long end) {
        Captions captions = CaptionParser.parse("1\n" + shown(time) + "\nWelcome\n");
        if (start == null) {
            assertThat(captions.cues()).isEmpty();
            assertThat(captions.skipped()).extracting(Skipped::line).containsExactly(2);
        } else {
            assertThat(captions.cues()).containsExactly(new Cue("1", start, end, null, "Welcome"));
            assertReadsBack(captions);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "subrip-texts.txt", delimiter = '|')
    void textsOfSubRipArePlain(String text, String plain) {
        Captions captions = CaptionParser.parse("1\n00:00:01,000 --> 00:00:02,000\n" + shown(text) + "\n");
        assertThat(captions.cues()).containsExactly(new Cue("1", 1000, 2000, null, shown(plain)));
        assertReadsBack(captions);
    }

    private static void assertReadsBack(Captions captions) {
        List<Cue> cues = captions.cues();
        assertThat(CaptionParser.parse(VttWriter.write(cues)).cues()).isEqualTo(cues);
    }
}
