package org.chapterhouse.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptUploadsTest {

    @TempDir
    private Path folder;

    private Path media;
    private Uploads uploads;
    private KeptUploads kept;

    @BeforeEach
    void folders() throws IOException {
        media = folder.resolve("media");
        uploads = new Uploads(1_000_000, Files.createDirectory(folder.resolve("temporary")));
        kept = new KeptUploads(media.toString(), uploads);
    }

    @Test
    void anUploadIsTheSameWhenItIsOpenedAgain() throws IOException {
        String id = keep();
        for (int i = 0; i < 2; i++) {
            try (ImportArchive again = kept.open(id)) {
                assertThat(again.manifest()).hasContent("{\"a\": 1}");
            }
        }
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
        kept.delete(id);
        assertThat(media.resolve("imports")).isEmptyDirectory();
        assertThatThrownBy(() -> kept.open(id)).isInstanceOf(NotFound.class);
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    private String keep() {
        try (ImportArchive archive = uploads.receive(Manifests.stream("{\"a\": 1}"))) {
            return kept.keep(archive);
        }
    }

    @Test
    void whereNothingCanBeWrittenNothingIsLeftBehind() throws IOException {
        Files.writeString(media, "a file where the folder should be");
        assertThatThrownBy(this::keep).isInstanceOf(Unavailable.class);
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    void whatIsOldIsDeleted() {
        keep();
        kept.deleteKeptBefore(Instant.now().minusSeconds(60));
        assertThat(media.resolve("imports")).isNotEmptyDirectory();
        kept.deleteKeptBefore(Instant.now().plusSeconds(60));
        assertThat(media.resolve("imports")).isEmptyDirectory();
    }
}
