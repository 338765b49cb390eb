package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VttWriterTest {

    @Test
    void writesAFileAPersonCanRead() {
        assertThat(VttWriter.write(List.of(
                        new Cue("intro", 0, 1500, "Ann & Lee", "Levy <millage> & more\nsecond row"),
                        new Cue("", 3_600_000, 360_000_042, null, "Later"))))
                .isEqualTo("""
                WEBVTT

                intro
                00:00:00.000 --> 00:00:01.500
                <v Ann &amp; Lee>Levy &lt;millage&gt; &amp; more
                second row

                01:00:00.000 --> 100:00:00.042
                Later
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n\n",
                "a\n",
                "\na",
                "a\n\n\nb",
                "a\n\n",
                " padded ",
                "-->",
                "<v Bob>no</v>",
                "&amp;lt;",
                "\u00A0\u200E",
                "00:00.000 --> 00:01.000",
                "NOTE",
                "WEBVTT",
                "a\rb",
                "\u0001",
                "\uD83D\uDCDA",
                "STYLE\n\nx"
            })
    void anyTextReadsBack(String text) {
        for (String speaker : new String[] {null, "Ann <Chair> & \"Lee\""}) {
            List<Cue> cues = List.of(new Cue("NOTE 1", 10, 20, speaker, text), new Cue("", 20, 10, speaker, text));
            assertThat(CaptionParser.parse(VttWriter.write(cues)).cues()).isEqualTo(cues);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "Ann --", "--> Ann", "Ann -->"})
    void aSpeakerWithHyphensReadsBack(String speaker) {
        List<Cue> cues = List.of(new Cue("", 0, 1, speaker, "Welcome"));
        assertThat(CaptionParser.parse(VttWriter.write(cues)).cues()).isEqualTo(cues);
    }

    @Test
    void noCuesStillMakeAValidFile() {
        assertThat(CaptionParser.parse(VttWriter.write(List.of())).cues()).isEmpty();
    }

    @Test
    void cuesThatCannotBeWrittenCannotBeMade() {
        assertThatThrownBy(() -> new Cue("a --> b", 0, 1, null, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cue("a\nb", 0, 1, null, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cue("", -1, 1, null, "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Cue("", 0, 1, " Ann \n Lee ", "").speaker()).isEqualTo("Ann Lee");
    }
}
