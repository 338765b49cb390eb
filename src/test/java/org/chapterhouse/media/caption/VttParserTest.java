package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VttParserTest {

    @Test
    void commentsStylesAndRegionsHoldNoCues() {
        Captions captions = CaptionParser.parse("""
                WEBVTT - Board retreat
                Kind: captions

                NOTE
                made by hand

                STYLE
                ::cue { color: yellow }

                REGION
                id:bottom

                opening
                00:01.500 --> 00:03.000 align:start region:bottom
                Welcome to the <i>statehouse</i>.
                Please be seated.
                """);
        assertThat(captions.format()).isEqualTo(Captions.Format.WEBVTT);
        assertThat(captions.cues())
                .containsExactly(new Cue("opening", 1500, 3000, null, "Welcome to the statehouse.\nPlease be seated."));
        assertThat(captions.skipped()).isEmpty();
    }

    @Test
    void cuesAreSortedByStartThenLongestFirst() {
        assertThat(CaptionParser.parse("""
                WEBVTT

                00:05.000 --> 00:06.000
                third

                00:01.000 --> 00:02.000
                second

                00:01.000 --> 00:09.000
                first
                """).cues()).extracting(Cue::text).containsExactly("first", "second", "third");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <v Ann Lee>Hello                 | Ann Lee
            <v.loud.first Ann  Lee>Hello</v> | Ann Lee
            <i><v Ann &amp; Lee>Hello</v></i>| Ann & Lee
            <v Ann>Hel</v><v Lee>lo</v>      | Ann
            Hel<v Ann>lo                     |
            <v>Hello                         |
            <voice Ann>Hello                 |
            """)
    void speakerIsTheVoiceThatOpensTheCue(String text, String speaker) {
        assertThat(onlyCue(text)).isEqualTo(new Cue("", 0, 1000, speaker, "Hello"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R&amp;D &lt;now&gt;              | R&D <now>
            a&lrm;b&rlm;c&nbsp;d             | a\u200Eb\u200Fc\u00A0d
            &#8217;&#x2019;&#146;            | \u2019\u2019\u2019
            &#0;&#xD800;&#x110000;&#99999999999999; | \uFFFD\uFFFD\uFFFD\uFFFD
            &unknown; &# &#x; AT&T           | &unknown; &# &#x; AT&T
            &copy 2021 &notin; &notit;       | \u00A9 2021 \u2209 \u00ACit;
            one<00:00:00.500>two <b.x y>three</b> | onetwo three
            <ruby>kan<rt>ji</rt></ruby>      | kanji
            """)
    void cueTextIsPlain(String source, String plain) {
        assertThat(onlyCue(source).text()).isEqualTo(plain);
    }

    @Test
    void nestedAngleBracketsCannotSmuggleATagIntoTheText() {
        assertThat(onlyCue("a<b<script>c</script>d").text()).isEqualTo("acd");
        assertThat(onlyCue("&lt;script&gt;").text()).isEqualTo("<script>");
    }

    @Test
    void skippedTimesAreReportedByLine() {
        Captions captions = CaptionParser.parse("WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nComma\n\nx\n00:7 --> 00:9\n");
        assertThat(captions.cues()).isEmpty();
        assertThat(captions.skipped()).extracting(Captions.Skipped::line).containsExactly(3, 7);
    }

    @Test
    void fileWithoutCuesIsValid() {
        assertThat(CaptionParser.parse("WEBVTT").cues()).isEmpty();
    }

    @Test
    void absurdHoursSkipTheCueInsteadOfFailing() {
        assertThat(CaptionParser.parse("WEBVTT\n\n00:00.000 --> 99999999999999999999:00:00.000\nx")
                        .cues())
                .isEmpty();
    }

    private static Cue onlyCue(String text) {
        return CaptionParser.parse("WEBVTT\n\n00:00.000 --> 00:01.000\n" + text + "\n")
                .cues()
                .get(0);
    }
}
