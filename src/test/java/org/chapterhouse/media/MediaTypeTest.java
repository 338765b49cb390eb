package org.chapterhouse.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "0000002066747970 69736F6D, MP4",
        "1A45DFA3 9F428681, WEBM",
        "255044462D312E37, PDF",
        "494433 0300, MP3",
        "FFFB9064, MP3",
        "FFFA9064, MP3",
        "FFF38064, MP3",
        "FFE38064, MP3"
    })
    void tellsTheKindByTheFirstBytes(String hex, MediaType type) {
        assertThat(MediaType.of(bytes(hex))).contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "FFFB",
        "FFF15080", // AAC
        "FFFD9064", // layer II
        "FFEB9064", // no version
        "FFFBF064", // no bit rate
        "FFFB9C64", // no frequency
        "FFFE61006200", // text in UTF-16
        "FFD8FFE0" // JPEG
    })
    void otherFilesHaveNone(String hex) {
        assertThat(MediaType.of(bytes(hex))).isEmpty();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
