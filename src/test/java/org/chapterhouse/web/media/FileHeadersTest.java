package org.chapterhouse.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileHeadersTest {

    @Test
    void fileNamesReachOldAndNewBrowsers() {
        assertThat(FileHeaders.named("Guía 100% “libre”.pdf"))
                .isEqualTo(
                        "; filename=\"Guia 100_ _libre_.pdf\"; filename*=UTF-8''Gu%C3%ADa%20100%25%20%E2%80%9Clibre%E2%80%9D.pdf");
    }

    @Test
    void aFileNameCannotEndTheHeader() {
        assertThat(FileHeaders.named("a\"b\r\nc.pdf"))
                .startsWith("; filename=\"a_b__c.pdf\"")
                .doesNotContain("\r", "\n");
    }
}
