package org.chapterhouse.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentLinksTest {

    @Test
    void momentsOfOurOwnRecordingPlayOnThePage() {
        assertThat(new MomentLinks("/sessions/census", null).at(754_900)).isEqualTo("/sessions/census?t=754.9");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=abc, https://www.youtube.com/watch?v=abc&t=12s",
        "https://youtu.be/abc, https://youtu.be/abc?t=12s",
        "https://vimeo.com/123, https://vimeo.com/123#t=12s"
    })
    void otherSitesAreToldTheTimeInTheirOwnWay(String url, String expected) {
        assertThat(new MomentLinks(null, url).at(12_900)).isEqualTo(expected);
    }

    @Test
    void aSiteThatCannotBeToldATimeIsNotSentTo() {
        assertThat(new MomentLinks(null, "https://example.org/talk").at(12_000)).isNull();
    }

    @Test
    void whatPlaysNowhereHasNoMoments() {
        assertThat(new MomentLinks(null, null).at(12_000)).isNull();
    }

    @Test
    void theSiteIsNamedWithoutItsPrefix() {
        assertThat(new MomentLinks(null, "https://www.YouTube.com/watch?v=abc").host())
                .isEqualTo("youtube.com");
    }
}
