package org.chapterhouse.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 999",
        "bytes=10-19, 10, 19",
        "bytes=999-, 999, 999",
        "bytes=-1, 999, 999",
        "bytes=-200, 800, 999",
        "bytes=-5000, 0, 999",
        "bytes=900-5000, 900, 999",
        "bytes=0-99999999999999999999, 0, 999",
        "Bytes=1-2, 1, 2"
    })
    void aSingleRangeIsCutToTheFile(String header, long first, long last) {
        assertThat(ByteRange.parse(header, SIZE)).contains(List.of(new ByteRange(first, last)));
    }

    @Test
    void severalRangesKeepTheirOrderAndMayHaveSpaces() {
        assertThat(ByteRange.parse("bytes=500-599 , 0-9,\t-10", SIZE))
                .contains(List.of(new ByteRange(500, 599), new ByteRange(0, 9), new ByteRange(990, 999)));
    }

    @Test
    void ofSeveralRangesThoseBeyondTheEndAreLeftOut() {
        assertThat(ByteRange.parse("bytes=5000-, 0-9", SIZE)).contains(List.of(new ByteRange(0, 9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0", "bytes=1000-,2000-"})
    void nothingWithinTheFileCannotBeSatisfied(String header) {
        assertThat(ByteRange.parse(header, SIZE)).contains(List.of());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "lines=1-2",
                "bytes",
                "bytes=",
                "bytes=a-b",
                "bytes=-",
                "bytes=9-3",
                "bytes=0-1;2-3",
                "bytes=0-,0-,0-",
                "bytes=1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8,9-9,10-10,11-11,12-12,13-13,14-14,15-15,16-16,17-17"
            })
    void whatIsNotUnderstoodOrAbusiveAsksForTheWholeFile(String header) {
        assertThat(ByteRange.parse(header, SIZE)).isEmpty();
    }
}
