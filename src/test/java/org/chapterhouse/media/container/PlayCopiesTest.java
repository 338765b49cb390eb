package org.chapterhouse.media.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.container.MadeMp4.Form;
import org.chapterhouse.media.store.DerivedFiles;
import org.chapterhouse.media.store.MediaStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayCopiesTest {

    private static final byte[] LONG = MadeMp4.of(Form.INDEX_LAST, MadeTrack.picture(700, 1_000, 5));
    private static final byte[] SHORT = MadeMp4.of(Form.INDEX_LAST, MadeTrack.picture(70, 1_000, 5));

    @TempDir
    private Path folder;

    private final List<Runnable> tasks = new ArrayList<>();
    private MediaStore store;
    private PlayCopies copies;

    @BeforeEach
    void open() {
        store = MediaStore.in(folder);
        copies = new PlayCopies(store, DerivedFiles.in(folder), tasks::add);
    }

    private StoredFile stored(byte[] content, MediaType type) {
        return store.store(new ByteArrayInputStream(content), type);
    }

    private void work() {
        List<Runnable> now = List.copyOf(tasks);
        tasks.clear();
        now.forEach(Runnable::run);
    }

    private Path derived(StoredFile file) {
        return folder.resolve("derived/" + file.getChecksum().substring(0, 2) + "/" + file.getChecksum());
    }

    @Test
    void theRecordingItselfIsPlayedUntilItsCopyIsMade() throws IOException {
        StoredFile recording = stored(LONG, MediaType.MP4);
        assertThat(copies.find(recording)).isEmpty();
        assertThat(copies.find(recording)).isEmpty();
        assertThat(tasks).as("asked for twice, made once").hasSize(1);
        work();
        byte[] copy = Files.readAllBytes(copies.find(recording).orElseThrow().asFile(place -> place));
        assertThat(new ReadCopy(copy).samples(1)).hasSize(700);
        assertThat(Files.readAllBytes(store.require(recording).asFile(place -> place)))
                .isEqualTo(LONG);
        assertThat(tasks).isEmpty();
        assertThat(copies.tag(recording)).startsWith(recording.getChecksum() + "-");
    }

    @Test
    void whatIsShortDamagedOrNoMp4IsLookedAtOnce() throws IOException {
        byte[] damaged = Arrays.copyOf(LONG, LONG.length - 10);
        for (byte[] content : List.of(SHORT, damaged, new byte[] {1})) {
            StoredFile recording = stored(content, MediaType.MP4);
            assertThat(copies.isPlayedAsItIs(recording)).isFalse();
            copies.prepare(recording);
            work();
            assertThat(copies.find(recording)).isEmpty();
            assertThat(copies.isPlayedAsItIs(recording)).isTrue();
            assertThat(tasks).isEmpty();
            assertThat(derived(recording).resolve("play-1")).isEmptyFile();
        }
        StoredFile webm = stored(LONG, MediaType.WEBM);
        copies.prepare(webm);
        assertThat(copies.isPlayedAsItIs(webm)).isTrue();
        assertThat(tasks).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsPlayedAsItIsAndNotTriedAtEachLook() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("derived"));
        StoredFile recording = stored(LONG, MediaType.MP4);
        assertThat(copies.find(recording)).isEmpty();
        work();
        assertThat(copies.find(recording)).isEmpty();
        assertThat(tasks).isEmpty();
        Files.delete(notAFolder);
        PlayCopies later = new PlayCopies(store, DerivedFiles.in(folder), Runnable::run);
        later.prepare(recording);
        assertThat(later.find(recording)).isPresent();
    }

    @Test
    void whatAServerLeftUnfinishedIsNeverPlayedAndGoesAfterAnHour() throws IOException {
        StoredFile recording = stored(LONG, MediaType.MP4);
        Path old = Files.write(folder.resolve("incoming-1.part"), new byte[] {1, 2});
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path fresh = Files.write(folder.resolve("incoming-2.part"), new byte[] {1, 2});
        assertThat(copies.find(recording)).isEmpty();
        work();
        assertThat(copies.find(recording)).isPresent();
        assertThat(old).doesNotExist();
        assertThat(fresh).as("another server may be writing it").exists();
    }

    @Test
    void twoServersMakeTheSame() throws IOException {
        StoredFile recording = stored(LONG, MediaType.MP4);
        List<Runnable> others = new ArrayList<>();
        PlayCopies other = new PlayCopies(MediaStore.in(folder), DerivedFiles.in(folder), others::add);
        copies.prepare(recording);
        other.prepare(recording);
        Stream.concat(tasks.stream(), others.stream()).parallel().forEach(Runnable::run);
        assertThat(other.find(recording)).isPresent();
        assertThat(derived(recording)).isDirectoryContaining(file -> file.endsWith("play-1"));
        try (Stream<Path> files = Files.list(derived(recording))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aServerThatStopsMakesNone() {
        PlayCopies stopping = new PlayCopies(store, DerivedFiles.in(folder), task -> {
            throw new RejectedExecutionException("stopping");
        });
        assertThat(stopping.find(stored(LONG, MediaType.MP4))).isEmpty();
    }

    @Test
    void aRecordingThatIsGoneIsNoFailure() throws IOException {
        StoredFile recording = stored(LONG, MediaType.MP4);
        copies.prepare(recording);
        Files.delete(store.require(recording).asFile(place -> place));
        work();
        assertThat(copies.find(recording)).isEmpty();
    }
}
