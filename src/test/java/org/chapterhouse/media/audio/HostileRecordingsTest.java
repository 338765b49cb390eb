package org.chapterhouse.media.audio;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.media.container.Mp4Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that were made to take too much, or that say of themselves what is not so. */
@Timeout(20)
class HostileRecordingsTest {

    @TempDir
    private Path folder;

    private Path copyOf(byte[] mp4) throws IOException {
        Path recording = Files.write(folder.resolve("recording"), mp4);
        Path sound = folder.resolve("sound");
        try (FileChannel from = FileChannel.open(recording);
                FileChannel to = FileChannel.open(sound, WRITE, CREATE, TRUNCATE_EXISTING)) {
            Mp4Sound.in(from).orElseThrow().copyTo(to);
        }
        return sound;
    }

    private static byte[] film(byte[]... tables) {
        byte[] samples = Mp4Box.of("stbl", Mp4.DESCRIBED, Mp4.lasting(1_000_000), Mp4.join(tables));
        return Mp4.film(samples, new byte[0][]);
    }

    @Test
    void tablesWithoutRoomForTheirHeadsAreRefused() {
        byte[] none = new byte[0];
        byte[] offsets = Mp4.offsets(28);
        byte[] sizes = Mp4.sizes(4, 0);
        byte[] perChunk = Mp4.perChunk(1, 1, 1);
        byte[][][] films = {
            {sizes, perChunk, Mp4Box.of("stco", none)},
            {offsets, Mp4Box.of("stsz", new byte[11]), Mp4.perChunk()},
            {offsets, sizes, Mp4Box.of("stsc", new byte[7])}
        };
        for (byte[][] tables : films) {
            assertThatThrownBy(() -> copyOf(film(tables)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("shorter than it says");
        }
    }

    @Test
    void chunksThatAreCountedAgainAndAgainAreRefused() {
        int many = 300_000;
        int[] entries = IntStream.range(0, many)
                .flatMap(i -> IntStream.of(i % 2 == 0 ? 1 : many + 1, 1, 1))
                .toArray();
        byte[] film = film(Mp4.offsets(new int[many]), Mp4.sizes(4, new int[many + 2]), Mp4.perChunk(entries));
        assertThatThrownBy(() -> copyOf(film)).isInstanceOf(IOException.class).hasMessageContaining("not in order");
    }

    @Test
    void offsetsThatStandInTheFileAgainAndAgainAreCopiedOnce() throws IOException {
        byte[] same = Mp4.offsets();
        byte[][] again = Stream.generate(() -> same).limit(5_000).toArray(byte[][]::new);
        int[] chunks = new int[20_000];
        Arrays.fill(chunks, 28);
        byte[] tables = Mp4.join(
                Mp4.offsets(chunks),
                Mp4.sizes(1, new int[chunks.length]),
                Mp4.perChunk(1, 1, 1),
                Mp4.join(again),
                Mp4.offsets(28));
        byte[] film = film(tables);
        assertThat(Files.size(copyOf(film))).isLessThan(film.length);
    }

    @Test
    void boxesInBoxesAreCopiedAsTheyAre() throws IOException {
        byte[] nested = new byte[0];
        for (int depth = 0; depth < 3_000; depth++) {
            nested = Mp4Box.of("stbl", nested);
        }
        byte[] film = Mp4.film(nested);
        assertThat(Files.size(copyOf(film))).isLessThan(film.length);
    }

    @Test
    void aWebmOfMillionsOfElementsIsRefused() {
        byte[] nothing = Webm.nothing(1_000_000);
        assertThatThrownBy(() -> copyOfWebm(Webm.of(nothing, Webm.info(), Webm.tracks())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
        assertThatThrownBy(() -> copyOfWebm(Webm.of(Webm.info(), Webm.tracks(nothing))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too much room");
    }

    @Test
    void theIndexOfAWebmHasABound() throws IOException {
        byte[] head = Mp4.join(Webm.info(), Webm.tracks());
        assertThat(copyOfWebm(Webm.of(head, Webm.shortClusters(100)))).exists();
        assertThatThrownBy(() -> copyOfWebm(Webm.of(head, Webm.shortClusters(150_000))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too many clusters");
    }

    private Path copyOfWebm(byte[] webm) throws IOException {
        Path recording = Files.write(folder.resolve("recording"), webm);
        Path sound = folder.resolve("sound");
        try (FileChannel from = FileChannel.open(recording);
                FileChannel to = FileChannel.open(sound, WRITE, CREATE, TRUNCATE_EXISTING)) {
            WebmSound.in(from).orElseThrow().copyTo(to);
        }
        return sound;
    }
}
