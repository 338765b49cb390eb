package org.chapterhouse.media.caption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.fuzz.Damage;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the file: captions that are no more than it and read back, or a refusal that names one of its lines. */
class CaptionFuzzTest {

    private static final byte[] WEB_VTT = """
            WEBVTT - Board retreat

            NOTE by hand

            opening
            00:01.500 --> 100:00:03.000 align:start
            <v.loud Ann &amp; Lee>Welcome <i>to</i> the <00:02.000>state&shy;house&#8217;s.
            Please be seated.

            00:03.000 --> 00:04.000
            Thanks
            """.getBytes(UTF_8);
    private static final byte[] SUB_RIP = """
            1
            00:00:01,000 --> 00:00:02,500 X1:40
            {\\an8}<i>Call</i> your <font color="#f00">senator</font>,

            Q&amp;A follows.

            2
            00:00:03.000 --> 00:00:04.000
            Thank you<br/>all.
            """.getBytes(UTF_8);

    @Provide
    Arbitrary<byte[]> random() {
        return Damage.random(400);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Damage.of(WEB_VTT, SUB_RIP);
    }

    /** What parsers look for, put together by chance. */
    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "-->",
                        " --> ",
                        "00:01.000",
                        "00:00:02,000",
                        "01:00",
                        "1",
                        "7",
                        "\n",
                        "\n",
                        "\n\n",
                        "\r",
                        "\r\n",
                        " ",
                        "\t",
                        "\f",
                        "\0",
                        "\uFEFF",
                        "NOTE",
                        "WEBVTT\n",
                        "X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n",
                        "Ann Lee: ",
                        "- [Ann] ",
                        "STYLE",
                        "<",
                        ">",
                        "<v Ann>",
                        "<v\n",
                        "</v>",
                        "<i",
                        "&",
                        "&amp;",
                        "&amp",
                        "&#10;",
                        "&#13;",
                        "&#x0;",
                        ";",
                        "{\\",
                        "}",
                        "<br>",
                        "a",
                        "\u0085",
                        "\u2028",
                        "\uD83D",
                        "\\",
                        "$1",
                        "-",
                        ":",
                        ".",
                        ",")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 800)
    void anyBytesAreReadOrRefused(@ForAll("random") byte[] file) {
        assertReadOrRefused(file);
    }

    @Property(tries = 1_500)
    void damagedFilesAreReadOrRefused(@ForAll("damaged") byte[] file) {
        assertReadOrRefused(file);
    }

    @Property(tries = 1_500)
    void anyPiecesAreReadOrRefused(@ForAll("pieces") String text) {
        assertReadOrRefused(("WEBVTT\n\n" + text).getBytes(UTF_8));
        assertReadOrRefused(("00:01 --> 00:02\n" + text).getBytes(UTF_8));
        assertReadOrRefused(text.getBytes(UTF_8));
    }

    private static void assertReadOrRefused(byte[] file) {
        String text = CaptionText.decode(file);
        int lines = text.split("\n", -1).length;
        try {
            for (Captions captions : List.of(CaptionParser.parse(file), CaptionReader.read(text))) {
                List<Cue> cues = captions.cues();
                assertThat(cues.size() + captions.skipped().size()).isLessThanOrEqualTo(lines);
                assertThat(cues.stream().mapToInt(cue -> cue.text().length()).sum())
                        .isLessThanOrEqualTo(text.length());
                assertThat(CaptionParser.parse(VttWriter.write(cues)).cues()).isEqualTo(cues);
            }
        } catch (BrokenCaptions broken) {
            assertThat(broken.line()).isBetween(1, lines);
            assertThat(broken.reason()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<List<Cue>> cues() {
        Arbitrary<String> text = pieces().map(CaptionText::normalize);
        Arbitrary<String> id = text.map(any -> any.replaceAll("[\n>]", ""));
        Arbitrary<Long> time = Arbitraries.longs().between(0, 999_999_999L * 3_600_000);
        return Combinators.combine(id, time, time, text.injectNull(0.5), text)
                .as(Cue::new)
                .list()
                .ofMaxSize(4)
                .map(cues -> new Captions(Captions.Format.WEBVTT, cues, List.of()).cues());
    }

    @Property(tries = 800)
    void whatIsWrittenReadsBack(@ForAll("cues") List<Cue> cues) {
        assertThat(CaptionParser.parse(VttWriter.write(cues)).cues()).isEqualTo(cues);
    }
}
