package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SrtParserTest {

    @Test
    void numbersBecomeIdsAndTagsDisappear() {
        Captions captions = CaptionParser.parse("""
                1
                00:00:01,000 --> 00:00:02,500 X1:40 X2:600
                {\\an8}<i>Call</i> your <font color="#ff0000">senator</font>,
                Q&amp;A follows; AT&T pays.

                2
                00:00:03.000 --> 00:00:04.000
                Thank you<br/>all.
                """);
        assertThat(captions.format()).isEqualTo(Captions.Format.SUBRIP);
        assertThat(captions.cues())
                .containsExactly(
                        new Cue("1", 1000, 2500, null, "Call your senator,\nQ&A follows; AT&T pays."),
                        new Cue("2", 3000, 4000, null, "Thank you\nall."));
    }

    @Test
    void numbersEmptyLinesAndPaddingAreOptional() {
        assertThat(CaptionParser.parse("""


                0:0:1,5 --> 0:0:2
                one
                00:02,000 --> 00:03,000
                two
                7
                00:00:03,000 --> 00:00:04,000
                three""").cues())
                .containsExactly(
                        new Cue("", 1500, 2000, null, "one"),
                        new Cue("", 2000, 3000, null, "two"),
                        new Cue("7", 3000, 4000, null, "three"));
    }

    @Test
    void blankLinesNumbersAndArrowsInsideTextStayText() {
        assertThat(CaptionParser.parse("""
                1
                00:00:01,000 --> 00:00:02,000
                In the year

                2024

                choose File --> Save, a<b and b>c, 10:30 sharp

                2
                00:00:03,000 --> 00:00:04,000
                """).cues())
                .containsExactly(
                        new Cue(
                                "1",
                                1000,
                                2000,
                                null,
                                "In the year\n\n2024\n\nchoose File --> Save, a<b and b>c, 10:30 sharp"),
                        new Cue("2", 3000, 4000, null, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:00:05,000 -> 00:00:06,000",
                "00:00:05,000 --> soon",
                "00:99:05,000 --> 01:00:06,000",
                "-00:00:05,000 --> 00:00:06,000",
                "00:00:05,000 -->",
                "--> 00:00:06,000",
                "00:00:05,0000 --> 00:00:06,000"
            })
    void brokenTimeIsRefusedWithItsLine(String time) {
        BrokenCaptions broken = refused("1\n00:00:01,000 --> 00:00:02,000\nfine\n\n2\n" + time + "\nbroken\n");
        assertThat(broken.line()).isEqualTo(6);
        assertThat(broken.reason()).contains("not a valid time");
        assertThat(broken).hasMessageStartingWith("Line 6: ");
    }

    @Test
    void lineIsTheSameWithWindowsLineEnds() {
        assertThat(refused("1\r\n00:00:01,000 --> 00:00:02,000\r\nfine\r\n\r\n00:00:0x --> 1\r\n")
                        .line())
                .isEqualTo(5);
    }

    @Test
    void cueThatEndsBeforeItStartsIsRefused() {
        BrokenCaptions broken = refused("1\n00:00:09,000 --> 00:00:02,000\nbackwards\n");
        assertThat(broken.line()).isEqualTo(2);
        assertThat(broken.reason()).isEqualTo("This caption ends before it starts.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear reader,\n00:00:01,000 --> 00:00:02,000\nno",
                "%PDF-1.7",
                "WEBVTTX\n\n00:01.000 --> 00:02.000\nx",
                "12\n",
                "{\"captions\": []}",
                "1\nHello\n"
            })
    void otherFilesAreNoCaptions(String text) {
        assertThat(refused(text).reason()).startsWith("This is not a caption file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t\n", "\uFEFF"})
    void emptyFilesAreRefused(String text) {
        assertThat(refused(text).reason()).isEqualTo("The file is empty.");
    }

    private static BrokenCaptions refused(String text) {
        BrokenCaptions broken = catchThrowableOfType(BrokenCaptions.class, () -> CaptionParser.parse(text));
        assertThat(broken).isNotNull();
        return broken;
    }
}
