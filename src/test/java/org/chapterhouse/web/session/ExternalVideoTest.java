package org.chapterhouse.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExternalVideoTest {

    private static final String FRAME =
            "https://www\\.youtube-nocookie\\.com/embed/[A-Za-z0-9_-]{11}\\?autoplay=1&rel=0"
                    + "|https://player\\.vimeo\\.com/video/[1-9][0-9]{0,11}\\?autoplay=1&dnt=1(&h=[A-Za-z0-9]{6,20})?";

    @ParameterizedTest
    @CsvSource({
        "https://youtu.be/aB3_-xyz012, 0",
        "https://youtu.be/aB3_-xyz012?t=62, 62",
        "http://youtu.be/aB3_-xyz012?si=x, 0",
        "https://www.youtube.com/watch?v=aB3_-xyz012&t=1m2s, 62",
        "https://youtube.com/watch?app=x&v=aB3_-xyz012, 0",
        "https://m.youtube.com/watch?v=aB3_-xyz012#t=3, 0",
        "HTTPS://WWW.YOUTUBE.COM/watch?v=aB3_-xyz012, 0",
        "https://www.youtube.com/embed/aB3_-xyz012?start=5, 5",
        "https://www.youtube.com/live/aB3_-xyz012?feature=share, 0",
        "https://www.youtube.com/shorts/aB3_-xyz012/, 0",
        "https://www.youtube-nocookie.com/embed/aB3_-xyz012, 0"
    })
    void everyFormOfAYouTubeAddressIsTheSameVideo(String address, int start) {
        ExternalVideo video = ExternalVideo.of(address).orElseThrow();
        assertThat(video.frame()).isEqualTo("https://www.youtube-nocookie.com/embed/aB3_-xyz012?autoplay=1&rel=0");
        assertThat(video.start()).isEqualTo(start);
        assertThat(video.siteName()).isEqualTo("YouTube");
    }

    @ParameterizedTest
    @CsvSource({
        "https://vimeo.com/76979871, , 0",
        "https://www.vimeo.com/76979871/, , 0",
        "https://vimeo.com/76979871#t=1m2s, , 62",
        "https://vimeo.com/76979871/8272103f6e, &h=8272103f6e, 0",
        "https://player.vimeo.com/video/76979871, , 0",
        "https://player.vimeo.com/video/76979871?h=8272103f6e#t=9s, &h=8272103f6e, 9"
    })
    void everyFormOfAVimeoAddressIsTheSameVideo(String address, String key, int start) {
        ExternalVideo video = ExternalVideo.of(address).orElseThrow();
        assertThat(video.frame())
                .isEqualTo("https://player.vimeo.com/video/76979871?autoplay=1&dnt=1" + (key == null ? "" : key));
        assertThat(video.start()).isEqualTo(start);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)//youtu.be/aB3_-xyz012",
                "data:text/html,youtu.be/aB3_-xyz012",
                "//youtu.be/aB3_-xyz012",
                "youtu.be/aB3_-xyz012",
                "ftp://youtu.be/aB3_-xyz012",
                "https:youtu.be/aB3_-xyz012",
                "https://youtu.be",
                "https://youtu.be/",
                "https://youtu.be@evil.example/aB3_-xyz012",
                "https://evil@youtu.be/aB3_-xyz012",
                "https://youtu.be:8443/aB3_-xyz012",
                "https://youtu.be./aB3_-xyz012",
                "https://youtu.be.evil.example/aB3_-xyz012",
                "https://evilyoutu.be/aB3_-xyz012",
                "https://xn--youtu-be/aB3_-xyz012",
                "https://youtube.com.evil.example/watch?v=aB3_-xyz012",
                "https://notyoutube.com/watch?v=aB3_-xyz012",
                "https://www.youtube.com/watch",
                "https://www.youtube.com/watch?v=",
                "https://www.youtube.com/watch?v=short",
                "https://www.youtube.com/watch?v=aB3_-xyz0123",
                "https://www.youtube.com/watch?v=aB3_-xyz01%22",
                "https://www.youtube.com/watch?v=aB3_-xyz01%26",
                "https://www.youtube.com/redirect?q=https://evil.example",
                "https://www.youtube.com/embed/../../evil",
                "https://www.youtube.com/embed/aB3_-xyz012/more",
                "https://www.youtube.com/@channel",
                "https://www.youtube.com/playlist?list=PLaB3_-xyz01",
                "https://vimeo.com/",
                "https://vimeo.com/0",
                "https://vimeo.com/12a",
                "https://vimeo.com/1234567890123",
                "https://vimeo.com/76979871/key%20x",
                "https://vimeo.com/76979871/key/more",
                "https://vimeo.com/channels/staffpicks",
                "https://player.vimeo.com/76979871",
                "https://player.vimeo.com/video/76979871?h=a\"b",
                "https://vimeo.com.evil.example/1",
                "https://example.org/talk",
                "not an address",
                "https://youtu.be/aB3_-xyz012 onload=x",
                "https://youtu.be/aB3_-xyz0\u0130\u0131"
            })
    void nothingElseEverBecomesAFrame(String address) {
        assertThat(ExternalVideo.of(address)).isEmpty();
    }

    @Property
    void whateverIsInAnAddressOnlyCheckedPartsReachTheFrame(@ForAll("addresses") String address) {
        assertThatCode(() -> ExternalVideo.of(address)).doesNotThrowAnyException();
        ExternalVideo.of(address).ifPresent(video -> {
            assertThat(video.frame()).matches(FRAME);
            assertThat(URI.create(video.frame()).getHost()).isEqualTo(video.host());
            assertThat(video.start()).isNotNegative();
        });
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> begin = Arbitraries.of("https://", "http://", "//", "javascript:", "https:", "HTTPS://");
        Arbitrary<String> host = Arbitraries.of(
                "youtu.be",
                "www.youtube.com",
                "vimeo.com",
                "player.vimeo.com",
                "a@vimeo.com",
                "youtube.com:443",
                "youtube.com.example",
                "evil.example");
        Arbitrary<String> path =
                Arbitraries.of("/", "/watch?v=", "/embed/", "/live/", "/video/", "/1/", "?v=", "/..//", "\\", "/%2f");
        Arbitrary<String> id = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('0', '9').ofMinLength(1).ofMaxLength(14),
                Arbitraries.strings().withChars("aZ09_-").ofLength(11),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("\"'<>&%#?/.: \n\t;").ofMaxLength(12));
        Arbitrary<String> end = Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.of("&t=1m2s", "?h=abcdef12", "#t=9", "?t=-1", "?t=99999999999", "?h=\"><script>"),
                Arbitraries.strings().ofMaxLength(9));
        return Combinators.combine(begin, host, path, id, end).as((a, b, c, d, e) -> a + b + c + d + e);
    }
}
