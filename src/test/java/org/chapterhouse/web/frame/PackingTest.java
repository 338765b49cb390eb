package org.chapterhouse.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, deflate, br, zstd", "gzip,BR;q=0.1", "identity, br ; q=1"})
    void brotliGoesToWhoeverTakesIt(String acceptEncoding) {
        assertThat(Packing.smallest(acceptEncoding)).contains(Packing.BROTLI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate", "br;q=0, gzip", "br;q=0.000,gzip;q=0.5", "brotli, x-br, gzip"})
    void gzipGoesToTheOthers(String acceptEncoding) {
        assertThat(Packing.smallest(acceptEncoding)).contains(Packing.GZIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "*;q=0", "gzip;q=0", "gzip; q=0.0, br;q=0", "deflate, zstd"})
    void whoeverTakesNeitherGetsThePlainFile(String acceptEncoding) {
        assertThat(Packing.smallest(acceptEncoding)).isEmpty();
    }

    @Test
    void soDoesWhoeverSaysNothing() {
        assertThat(Packing.smallest(null)).isEmpty();
    }
}
