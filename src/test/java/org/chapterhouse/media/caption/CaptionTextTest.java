package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTextTest {

    private static final String VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nBibliothèque – “yes”\n";
    private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\nBibliothèque – “yes”\n";

    @ParameterizedTest
    @ValueSource(strings = {VTT, SRT, "\uFEFF" + VTT, "\uFEFF" + SRT})
    void utf8IsReadWithAndWithoutByteOrderMark(String file) {
        assertReadable(file.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadByItsByteOrderMark(String charset) {
        assertReadable(("\uFEFF" + VTT).getBytes(Charset.forName(charset)));
        assertReadable(("\uFEFF" + SRT).getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void anyLineEndWillDo(String lineEnd) {
        assertReadable(VTT.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8));
        assertReadable(SRT.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void oldSubRipIsWindows1252() {
        assertReadable(SRT.getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void invalidUtf8InWebVttBecomesReplacementCharacters() {
        byte[] latin = "WEBVTT\n\n00:01.000 --> 00:02.000\ncafé".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(textOf(latin)).isEqualTo("caf\uFFFD");
    }

    @Test
    void nullBecomesReplacementCharacter() {
        assertThat(CaptionText.normalize("a\0b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void tenMegabytesAreNoTrouble() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("WEBVTT\n\n".getBytes(StandardCharsets.UTF_8));
        byte[] cue = "00:01.000 --> 00:02.000\n<v Ann>One &amp; <b>two\n\n".getBytes(StandardCharsets.UTF_8);
        int count = 10_000_000 / cue.length;
        for (int i = 0; i < count; i++) {
            file.writeBytes(cue);
        }
        assertThat(CaptionParser.parse(file.toByteArray()).cues()).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "&",
                "<v ",
                "-",
                "&#",
                "{\\",
                "1",
                "--> ",
                "&amp",
                " ",
                "\n ",
                "A",
                ": ",
                "[A",
                "1:",
                "WEBVTT\n\n"
            })
    void aMegabyteOfOneThingIsNoTrouble(String thing) {
        String text = thing.repeat(1_000_000 / thing.length());
        Captions vtt = CaptionParser.parse("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n" + text);
        Captions srt = CaptionParser.parse("00:01,000 --> 00:02,000\nx\n" + text);
        assertThat(CaptionReader.read("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n" + text)
                        .cues())
                .hasSize(1);
        assertThat(CaptionReader.read("00:01,000 --> 00:02,000\nx\n" + text).cues())
                .hasSize(1);
        assertThat(vtt.cues()).hasSize(1);
        assertThat(srt.cues()).hasSize(1);
        assertThat(Transcript.of(srt.cues(), List.of()).wordsPer(60_000, 60_000))
                .hasSize(1);
    }

    private static void assertReadable(byte[] file) {
        assertThat(textOf(file)).isEqualTo("Bibliothèque – “yes”");
    }

    private static String textOf(byte[] file) {
        return CaptionParser.parse(file).cues().get(0).text();
    }
}
