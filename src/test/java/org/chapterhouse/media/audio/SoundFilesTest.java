package org.chapterhouse.media.audio;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.container.FilePart;
import org.chapterhouse.media.container.Mp4Box;
import org.chapterhouse.media.container.Mp4Chunks;
import org.chapterhouse.media.container.ReadCopy;
import org.chapterhouse.media.store.DerivedFiles;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Unavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFilesTest {

    private static final Path SAMPLE = Path.of("src/main/archive/samples/cae-2017-back-to-school/recording.mp4");

    @TempDir
    private Path folder;

    private MediaStore store;
    private SoundFiles sounds;

    @BeforeEach
    void open() {
        store = MediaStore.in(folder);
        sounds = new SoundFiles(store, DerivedFiles.in(folder));
    }

    private StoredFile store(byte[] content, MediaType type) throws IOException {
        Path file = Files.write(folder.resolve("given"), content);
        try (var in = Files.newInputStream(file)) {
            return store.store(in, type);
        }
    }

    private Path copied(StoredFile recording) {
        return sounds.require(recording).asFile(place -> place);
    }

    @Test
    void theSoundOfAnMp4IsTheSamePackets() throws IOException {
        StoredFile recording = store(Files.readAllBytes(SAMPLE), MediaType.MP4);
        assertThat(sounds.existOf(recording)).isTrue();
        Path sound = copied(recording);
        assertThat(Files.size(sound)).isLessThan(recording.getBytes() * 3 / 4);
        assertThat(sounds.mime(recording)).isEqualTo("audio/mp4");
        try (FileChannel whole = FileChannel.open(SAMPLE);
                FileChannel alone = FileChannel.open(sound)) {
            List<Mp4Box> all = Mp4Box.in(alone, 0, alone.size());
            assertThat(all.subList(0, 4)).extracting(Mp4Box::type).containsExactly("ftyp", "moov", "sidx", "moof");
            assertThat(all.get(1).children(alone)).extracting(Mp4Box::type).containsExactly("mvhd", "trak", "mvex");
            assertThat(new ReadCopy(Files.readAllBytes(sound)).content(2)).isEqualTo(packets(whole, track(whole, 1)));
            String[] description = {"mdia", "minf", "stbl", "stsd"};
            assertThat(track(alone, 0).require(alone, description).whole(alone))
                    .isEqualTo(track(whole, 1).require(whole, description).whole(whole));
        }
        assertThat(sounds.existOf(recording)).isTrue();
        assertThat(copied(recording)).isEqualTo(sound);
    }

    private static Mp4Box track(SeekableByteChannel file, int which) throws IOException {
        Mp4Box movie = Mp4Box.in(file, 0, file.size()).stream()
                .filter(box -> box.type().equals("moov"))
                .findFirst()
                .orElseThrow();
        return movie.children(file).stream()
                .filter(box -> box.type().equals("trak"))
                .toList()
                .get(which);
    }

    private static byte[] packets(SeekableByteChannel file, Mp4Box track) throws IOException {
        Mp4Chunks chunks = Mp4Chunks.of(file, track.require(file, "mdia", "minf", "stbl"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < chunks.offsets().length; i++) {
            bytes.writeBytes(FilePart.read(file, chunks.offsets()[i], (int) chunks.lengths()[i])
                    .array());
        }
        assertThat(bytes.size()).isPositive();
        return bytes.toByteArray();
    }

    @Test
    void whatHasNoPictureOrIsNoFilmHasNoSoundAlone() throws IOException {
        StoredFile recording = store(Files.readAllBytes(SAMPLE), MediaType.MP4);
        byte[] alone = Files.readAllBytes(copied(recording));
        for (byte[] content :
                List.of(alone, new byte[] {0, 0, 0, 8, 'f', 't', 'y', 'p'}, new byte[] {1}, new byte[] {0, 0, 0, 0})) {
            StoredFile file = store(content, MediaType.MP4);
            assertThat(sounds.existOf(file)).isFalse();
            assertThatThrownBy(() -> sounds.require(file)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void damagedFilesAreRefusedAndLeaveNothingBehind() throws IOException {
        byte[] sample = Files.readAllBytes(SAMPLE);
        byte[] film = Webm.film(false);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            boolean mp4 = i % 2 == 0;
            byte[] content = mp4 ? sample.clone() : film.clone();
            int head = mp4 ? 44_000 : content.length;
            for (int k = 0; k < 20; k++) {
                content[random.nextInt(head)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(content, i % 3 == 0 ? random.nextInt(content.length) + 1 : content.length);
            StoredFile file = store(cut, mp4 ? MediaType.MP4 : MediaType.WEBM);
            sounds.existOf(file);
            try {
                assertThat(sounds.require(file).size()).isLessThanOrEqualTo(cut.length + 4096L);
            } catch (NotFound refused) {
                Path derived =
                        folder.resolve("derived/" + file.getChecksum().substring(0, 2) + "/" + file.getChecksum());
                assertThat(derived)
                        .satisfiesAnyOf(
                                place -> assertThat(place).doesNotExist(),
                                place -> assertThat(place).isEmptyDirectory());
            }
            Files.deleteIfExists(store.require(file).asFile(place -> place));
        }
    }

    @Test
    void theSoundOfAWebmIsTheSameBlocksWithAnIndex() throws IOException {
        for (boolean live : new boolean[] {false, true}) {
            StoredFile recording = store(Webm.film(live), MediaType.WEBM);
            assertThat(sounds.existOf(recording)).isTrue();
            Path sound = copied(recording);
            try (FileChannel file = FileChannel.open(sound)) {
                assertThat(Webm.blocks(file)).containsExactly("0 sound 0", "0 sound 1 in a group", "5000 sound 2");
                Ebml segment = Ebml.at(file, Ebml.at(file, 0).end());
                assertThat(segment.end()).isEqualTo(file.size());
                for (long place : Webm.placesInTheIndex(file, segment)) {
                    assertThat(Ebml.at(file, segment.body() + place).id()).isEqualTo(0x1F43B675L);
                }
                assertThat(Webm.placesInTheIndex(file, segment)).hasSize(2);
            }
            Files.delete(sound);
        }
    }

    @Test
    void aWebmWithoutPictureIsHeardAsItIs() throws IOException {
        StoredFile recording = store(Webm.film(false), MediaType.WEBM);
        StoredFile alone = store(Files.readAllBytes(copied(recording)), MediaType.WEBM);
        assertThat(sounds.existOf(alone)).isFalse();
        assertThat(new ArrayList<>(List.of(sounds.mime(alone), sounds.extension(alone))))
                .containsExactly("audio/webm", "weba");
    }

    @Test
    void aTrackOfSoundThatIsEmptyOrMissingIsNotOffered() throws IOException {
        byte[] none = Mp4.film(Mp4Box.of("stbl", Mp4.offsets(), Mp4.sizes(0), Mp4.perChunk()), new byte[0][]);
        byte[] outside = Mp4.film(
                Mp4Box.of("stbl", Mp4.offsets(1_000_000), Mp4.sizes(4, 1), Mp4.perChunk(1, 1, 1)), new byte[0][]);
        for (byte[] film : List.of(none, outside)) {
            assertThat(sounds.existOf(store(film, MediaType.MP4))).isFalse();
        }
        byte[] muted = Webm.of(Webm.info(), Webm.tracks(), Webm.cluster(false, 0, Webm.block(1, "picture")));
        assertThat(sounds.existOf(store(muted, MediaType.WEBM))).isFalse();
        assertThat(sounds.existOf(store(Mp4.film(), MediaType.MP4))).isTrue();
    }

    @Test
    void whatCannotBeKeptIsNoFaultOfTheRecording() throws IOException {
        StoredFile recording = store(Mp4.film(), MediaType.MP4);
        Files.createFile(folder.resolve("derived"));
        assertThatThrownBy(() -> sounds.require(recording))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("cannot prepare the audio");
    }

    @Test
    void aFullDiskIsNoFaultOfTheRecording() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path mp4 = Files.write(folder.resolve("mp4"), Mp4.film());
        Path webm = Files.write(folder.resolve("webm"), Webm.film(false));
        try (FileChannel target = FileChannel.open(full, WRITE);
                FileChannel film = FileChannel.open(mp4);
                FileChannel other = FileChannel.open(webm)) {
            assertThatThrownBy(() -> Mp4Sound.in(film).orElseThrow().copyTo(target))
                    .isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> WebmSound.in(other).orElseThrow().copyTo(target))
                    .isInstanceOf(Unavailable.class);
        }
    }
}
