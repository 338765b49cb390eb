package org.chapterhouse.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartJourney {

    @Test
    void theFirstPageOpensInTheBrowser() {
        TestArchive archive = TestArchive.running();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            var response = browser.newPage().navigate(archive.url(""));
            assertThat(response.status()).isEqualTo(200);
        }
    }
}
