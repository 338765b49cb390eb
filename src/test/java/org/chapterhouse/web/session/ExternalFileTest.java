package org.chapterhouse.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalFileTest {

    @ParameterizedTest
    @CsvSource({
        "https://media.example.org/2020/talk.mp4, video/mp4, https://media.example.org",
        "https://media.example.org:8443/Talk.WebM?token=a.b#t=5, video/webm, https://media.example.org:8443",
        "http://10.0.0.7/talk.mp3, audio/mpeg, http://10.0.0.7"
    })
    void anAddressThatEndsLikeAMediaFileIsOne(String address, String type, String origin) {
        assertThat(ExternalFile.of(address)).contains(new ExternalFile(address.replaceFirst("#.*", ""), type, origin));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://example.org/talk",
                "https://example.org/mp4",
                "https://example.org/?file=talk.mp4",
                "https://youtu.be/aB3_-xyz012",
                "ftp://example.org/talk.mp4",
                "javascript:alert(1)//.mp4",
                "not an address.mp4"
            })
    void nothingElseIs(String address) {
        assertThat(ExternalFile.of(address)).isEmpty();
    }

    @Test
    void nothingOfItCanEndADirectiveOfThePolicy() {
        assertThat(ExternalFile.of("https://user;x@example.org/talk.mp4")).isEmpty();
        assertThat(ExternalFile.of("https://a,b.example.org/talk.mp4")).isEmpty();
    }
}
