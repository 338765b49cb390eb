package org.chapterhouse.media.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStoreTest {

    @TempDir
    private Path folder;

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        MediaStore store = MediaStore.in(folder);
        StoredFile first = store.store(stream("hello"), MediaType.PDF);
        StoredFile second = store.store(stream("hello"), MediaType.PDF);
        assertThat(second.getChecksum()).isEqualTo(first.getChecksum());
        assertThat(first.getBytes()).isEqualTo(5);
        assertThat(store.require(first).stream()).hasContent("hello");
        assertThat(files()).hasSize(1);
    }

    @Test
    void aStreamThatBreaksLeavesNothingBehind() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> MediaStore.in(folder).store(broken, MediaType.MP4))
                .isInstanceOf(Unavailable.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aMissingFileIsNotFound() {
        StoredFile gone = new StoredFile("ab".repeat(32), "video/mp4", 3);
        assertThatThrownBy(() -> MediaStore.in(folder).require(gone)).isInstanceOf(NotFound.class);
    }

    @Test
    void aFileIsDeletedWithAllThatWasMadeOfItUnlessItJustCame() throws IOException {
        MediaStore store = MediaStore.in(folder);
        StoredFile file = store.store(stream("hello"), MediaType.MP4);
        StoredFile other = store.store(stream("other"), MediaType.MP4);
        DerivedFiles.in(folder).keep(file, "pages/1.png", target -> target.write(ByteBuffer.wrap(new byte[] {1})));
        assertThat(store.deleteKeptBefore(file.getChecksum(), Instant.now().minusSeconds(60)))
                .isFalse();
        assertThat(files()).hasSize(3);
        Instant later = Instant.now().plusSeconds(60);
        assertThat(store.deleteKeptBefore(file.getChecksum(), later)).isTrue();
        assertThat(store.find(file.getChecksum())).isEmpty();
        assertThat(DerivedFiles.in(folder).find(file, "pages/1.png")).isEmpty();
        assertThat(store.find(other.getChecksum())).isPresent();
        assertThat(store.deleteKeptBefore(file.getChecksum(), later))
                .as("what is gone")
                .isTrue();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
