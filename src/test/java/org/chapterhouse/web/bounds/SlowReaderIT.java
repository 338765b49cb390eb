package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.web.bounds.RawClient.head;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.search.ArchiveFixture;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

class SlowReaderIT extends RawClients {

    private static final int BYTES = 20 * 1024 * 1024;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private MediaStore store;

    /** A player does that whenever somebody pauses it. */
    @Test
    void whoeverStopsReadingARecordingLeavesTheSiteAnswering() throws IOException {
        long session = archive.session("long-" + UUID.randomUUID(), "A long recording", null, Visibility.PUBLIC);
        try {
            archive.speech(session, "Words", "that nobody hears");
            StoredFile file = store.store(new ByteArrayInputStream(new byte[BYTES]), MediaType.WEBM);
            archive.sql("update recording set checksum = '%s', media_type = '%s', bytes = %d where session_id = %d"
                    .formatted(file.getChecksum(), file.getMediaType(), file.getBytes(), session));
            send(
                    100,
                    head(
                            "GET",
                            "/media/recordings/"
                                    + archive.count("select id from recording where session_id = " + session)));
            assertThatTheSiteAnswers();
        } finally {
            closeAll();
            archive.remove(session);
        }
    }

    @Test
    void whoeverAsksForMuchAndReadsNoneLeavesTheSiteAnswering() throws IOException {
        Matcher font = Pattern.compile("/jakarta\\.faces\\.resource/fonts/[^\"]+")
                .matcher(answerTo(head("GET", "/", "Connection: close")));
        assertThat(font.find()).isTrue();
        send(40, head("GET", font.group()).repeat(30));
        // Until the answers have filled what buffers there are.
        pause(10_000);
        assertThatTheSiteAnswers();
    }
}
