package org.chapterhouse.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRequestTest {

    private static final String TAG = "\"abc\"";
    private static final String RANGE = "bytes=0-9";

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "*", "\"x\", \"abc\""})
    void whoHasItAlreadyIsToldSo(String tags) {
        assertThat(status(new FileRequest(true, null, tags, null, RANGE))).isEqualTo(304);
    }

    @Test
    void anotherContentIsSentAnew() {
        assertThat(status(new FileRequest(true, null, "\"old\"", null, null))).isEqualTo(200);
    }

    @Test
    void aRangeOfTheSameContentGoesOn() {
        assertThat(new FileRequest(true, null, null, TAG, RANGE).decide(TAG, 100))
                .isEqualTo(new FileRequest.Decision(206, List.of(new ByteRange(0, 9))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"old\"", "W/\"abc\"", "Sat, 21 Nov 2026 20:00:00 GMT"})
    void aRangeOfOtherContentStartsOver(String ifRange) {
        assertThat(status(new FileRequest(true, null, null, ifRange, RANGE))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"old\"", "W/\"abc\""})
    void whoInsistsOnOtherContentGetsNone(String tags) {
        assertThat(status(new FileRequest(true, tags, null, null, null))).isEqualTo(412);
    }

    @Test
    void beyondTheEndThereIsNothing() {
        assertThat(status(new FileRequest(true, null, null, null, "bytes=100-")))
                .isEqualTo(416);
    }

    @Test
    void rangesAreForGetOnly() {
        assertThat(status(new FileRequest(false, null, null, null, RANGE))).isEqualTo(200);
    }

    private static int status(FileRequest request) {
        return request.decide(TAG, 100).status();
    }
}
