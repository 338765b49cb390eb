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

    @Test
    void elasticsearchObeysTheApplicationAlone() {
        String url = TestArchive.running().content().elasticsearchUrl();
        for (String path : new String[] {"/_cluster/health", "/chapterhouse-sessions/_search", "/_nodes"}) {
            assertThat(Http.status(url + path)).as(path).isEqualTo(401);
            assertThat(Http.status(url + path, new ElasticsearchUser("chapterhouse", "guessed").authorization()))
                    .as(path)
                    .isEqualTo(401);
        }
    }
}
