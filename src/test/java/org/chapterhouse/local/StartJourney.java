package org.chapterhouse.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartJourney {

    @Test
    void theFirstPageOpensInTheBrowser() {
        TestArchive archive = TestArchive.running();
        try (var profile = Chromium.running().newContext()) {
            var response = profile.newPage().navigate(archive.url(""));
            assertThat(response.status()).isEqualTo(200);
        }
    }
}
