package org.chapterhouse.media.caption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedCaptionsTest {

    private static final String HEAD = "WEBVTT\n\n00:01.000 --> 00:04.000\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | fr | Le conseil a décidé d’acheter des livres à l’école.
            windows-1252 | en | The café is “open” – come in, and bring your neighbors to the library.
            windows-1252 | en | “Smart” – naïve café €5
            windows-1252 | en | Ms. Peña met the mayor.
            windows-1252 | nl | Het café ligt naast de bibliotheek.
            windows-1252 | es | La votación será mañana en la biblioteca del condado; vengan todos los niños.
            Shift_JIS | ja | 本を読む
            Shift_JIS | en | 本を読む人
            Shift_JIS | ja | 図書館の予算が町で認められました。
            EUC-JP | ja | 図書館の予算が町で認められました。
            windows-1251 | ru | Завтра все жители города голосуют за новую библиотеку.
            KOI8-R | ru | Завтра все жители города голосуют за новую библиотеку.
            windows-1250 | cs | Zítra všichni obyvatelé města hlasují o nové knihovně, přijďte také.
            GB18030 | zh-Hans | 明天全市居民投票决定新图书馆的预算。
            Big5 | zh-Hant | 明天全市居民投票決定新圖書館的預算。
            EUC-KR | ko | 내일 모든 주민이 새 도서관에 투표합니다.
            windows-1256 | ar | غدا يصوت جميع سكان المدينة على المكتبة الجديدة
            """)
    void otherEncodingsAreGuessedAndTold(String charset, String language, String words) {
        byte[] file = (HEAD + words).getBytes(Charset.forName(charset));
        DecodedCaptions decoded = DecodedCaptions.of(file, null, language);
        assertThat(decoded.text()).isEqualTo(HEAD + words);
        assertThat(decoded.charset()).isEqualTo(Charset.forName(charset));
        assertThat(decoded.strange()).isPositive();
        assertThat(decoded.isGuessed(null)).isTrue();
    }

    @Test
    void whatIsStatedIsNotGuessed() {
        Charset mac = Charset.forName("x-MacRoman");
        byte[] file = (HEAD + "déjà vu").getBytes(mac);
        assertThat(DecodedCaptions.of(file, mac, "fr")).isEqualTo(new DecodedCaptions(HEAD + "déjà vu", mac, 0));
        DecodedCaptions wrong = DecodedCaptions.of(file, StandardCharsets.US_ASCII, "fr");
        assertThat(wrong.strange()).isEqualTo(2);
        assertThat(wrong.isGuessed(StandardCharsets.US_ASCII)).isFalse();
    }

    @Test
    void strangeBytesAreCounted() {
        byte[] file = (HEAD + "caf\u00E9s").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(DecodedCaptions.of(file, null, "fr").strange()).isEqualTo(1);
    }

    @Test
    void damagedUtf8StaysUtf8() {
        byte[] file = (HEAD + "Déjà vu à l’école, n’est-ce pas").getBytes(UTF_8);
        byte[] cutOff = Arrays.copyOf(file, file.length - "é".length());
        cutOff[HEAD.length() + 1] = 'x';
        DecodedCaptions decoded = DecodedCaptions.of(cutOff, null, "fr");
        assertThat(decoded.charset()).isEqualTo(UTF_8);
        assertThat(decoded.strange()).isEqualTo(1);
        assertThat(decoded.isGuessed(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadWithAndWithoutByteOrderMark(String charset) {
        for (String mark : new String[] {"", "\uFEFF"}) {
            byte[] file = (mark + HEAD + "déjà").getBytes(Charset.forName(charset));
            DecodedCaptions decoded = DecodedCaptions.of(file, null, "fr");
            assertThat(CaptionReader.read(decoded.text()).cues())
                    .extracting(Cue::text)
                    .containsExactly("déjà");
            assertThat(decoded.strange()).isZero();
        }
    }

    @Test
    void plainFilesAreUtf8() {
        for (String words : new String[] {"", "Welcome", "déjà 図書館"}) {
            assertThat(DecodedCaptions.of((HEAD + words).getBytes(UTF_8), null, "en"))
                    .isEqualTo(new DecodedCaptions(HEAD + words, UTF_8, 0));
        }
    }
}
