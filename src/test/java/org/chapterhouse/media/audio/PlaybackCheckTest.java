package org.chapterhouse.media.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.audio.PlaybackFlaw.Kind;
import org.chapterhouse.media.container.Mp4Box;
import org.chapterhouse.media.store.MediaStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybackCheckTest {

    private static final Path SAMPLES = Path.of("src/main/archive/samples");
    private static final Path SAMPLE = SAMPLES.resolve("cae-2017-back-to-school/recording.mp4");

    /** Of the WebM: it holds one element of four letters, and sizes take eight bytes. */
    private static final int HEAD = 4 + 8 + 2 + 8 + 4;

    @TempDir
    private Path folder;

    private MediaStore store;
    private PlaybackCheck check;

    @BeforeEach
    void open() {
        store = MediaStore.in(folder);
        check = new PlaybackCheck(store);
    }

    private List<PlaybackFlaw> flaws(byte[] content, MediaType type) throws IOException {
        Path file = Files.write(folder.resolve("given"), content);
        try (var in = Files.newInputStream(file)) {
            StoredFile recording = store.store(in, type);
            List<PlaybackFlaw> flaws = check.flawsOf(recording);
            Files.delete(store.require(recording).asFile(place -> place));
            return flaws;
        }
    }

    private List<Kind> kinds(byte[] content, MediaType type) throws IOException {
        return flaws(content, type).stream().map(PlaybackFlaw::kind).toList();
    }

    private static byte[] replaced(byte[] content, String from, String to) {
        return new String(content, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
    }

    @Test
    void theRecordingsThatShipAreInOrder() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path recording :
                    files.filter(file -> file.endsWith("recording.mp4")).toList()) {
                assertThat(flaws(Files.readAllBytes(recording), MediaType.MP4))
                        .as(recording.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void anMp4ThatEndsTooEarlyIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLE);
        for (int left : new int[] {whole.length - 1000, whole.length / 2, 45_000, 5_000, 100, 20}) {
            assertThat(kinds(Arrays.copyOf(whole, left), MediaType.MP4))
                    .as(left + " bytes")
                    .containsExactly(Kind.CUT_OFF);
        }
        byte[] neverFinished = Mp4.join(Mp4Box.of("ftyp", new byte[8]), Mp4Box.of("mdat", new byte[500]));
        assertThat(kinds(neverFinished, MediaType.MP4)).containsExactly(Kind.CUT_OFF);
    }

    @Test
    void anMp4WithoutTracksIsEmpty() throws IOException {
        byte[] type = Mp4Box.of("ftyp", new byte[8]);
        byte[] picture = Mp4.join(type, Mp4Box.of("meta", new byte[40]), Mp4Box.of("mdat", new byte[99]));
        for (byte[] file :
                List.of(picture, type, Mp4.join(type, Mp4Box.of("moov", Mp4Box.of("mvhd", new byte[100]))))) {
            assertThat(kinds(file, MediaType.MP4)).containsExactly(Kind.EMPTY);
        }
    }

    @Test
    void anMp4WhoseContentWasOverwrittenIsDamaged() throws IOException {
        byte[] zeros = Files.readAllBytes(SAMPLE);
        Arrays.fill(zeros, zeros.length * 3 / 4, zeros.length, (byte) 0);
        assertThat(kinds(zeros, MediaType.MP4)).containsExactly(Kind.DAMAGED);
        byte[] noise = Files.readAllBytes(SAMPLE);
        byte[] other = new byte[noise.length / 4];
        new Random(3).nextBytes(other);
        System.arraycopy(other, 0, noise, noise.length / 2, other.length);
        assertThat(kinds(noise, MediaType.MP4)).containsExactly(Kind.DAMAGED);
        byte[] silent = replaced(zeros, "avc1", "av01");
        assertThat(kinds(silent, MediaType.MP4)).containsExactly(Kind.DAMAGED);
        byte[] index = replaced(Files.readAllBytes(SAMPLE), "stsc", "xxxx");
        assertThat(kinds(index, MediaType.MP4)).containsExactly(Kind.DAMAGED);
    }

    @Test
    void formatsThatBrowsersDoNotPlayAreNamed() throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLE);
        assertThat(flaws(replaced(whole, "avc1", "hvc1"), MediaType.MP4))
                .containsExactly(new PlaybackFlaw(Kind.VIDEO_FORMAT, "HEVC, H.265"));
        assertThat(flaws(replaced(whole, "avc1", "mp4v"), MediaType.MP4))
                .containsExactly(new PlaybackFlaw(Kind.VIDEO_FORMAT, "MPEG-4 Part 2"));
        assertThat(flaws(replaced(whole, "avc1", "x\001yz"), MediaType.MP4))
                .containsExactly(new PlaybackFlaw(Kind.VIDEO_FORMAT, "x?yz"));
        assertThat(flaws(replaced(whole, "mp4a", "ac-3"), MediaType.MP4))
                .containsExactly(new PlaybackFlaw(Kind.AUDIO_FORMAT, "Dolby Digital, AC-3"));
        assertThat(kinds(replaced(whole, "avc1", "encv"), MediaType.MP4)).containsExactly(Kind.ENCRYPTED);
    }

    @Test
    void aWebmIsJudgedLikewise() throws IOException {
        byte[] whole = Webm.film(false);
        assertThat(flaws(whole, MediaType.WEBM)).isEmpty();
        assertThat(flaws(Webm.film(true), MediaType.WEBM)).isEmpty();
        for (int left : new int[] {whole.length - 10, whole.length / 2, 60, 20}) {
            assertThat(kinds(Arrays.copyOf(whole, left), MediaType.WEBM))
                    .as(left + " bytes")
                    .contains(Kind.CUT_OFF);
        }
        assertThat(kinds(Webm.of(Webm.info(), Webm.tracks()), MediaType.WEBM)).containsExactly(Kind.EMPTY);
        assertThat(kinds(Webm.of(Webm.info(), Webm.cluster(false, 0, Webm.block(1, "x"))), MediaType.WEBM))
                .containsExactly(Kind.EMPTY);
        assertThat(flaws(replaced(whole, "V_VP9", "V_XYZ"), MediaType.WEBM))
                .containsExactly(new PlaybackFlaw(Kind.VIDEO_FORMAT, "XYZ"));
        assertThat(flaws(replaced(whole, "A_OPUS", "A_AC3X"), MediaType.WEBM))
                .containsExactly(new PlaybackFlaw(Kind.AUDIO_FORMAT, "AC3X"));
        byte[] matroska = Mp4.join(
                Ebml.of(0x1A45DFA3, Ebml.of(WebmId.DOCUMENT_TYPE, "matroska".getBytes(ISO_8859_1))),
                Arrays.copyOfRange(whole, HEAD, whole.length));
        assertThat(kinds(matroska, MediaType.WEBM)).containsExactly(Kind.CONTAINER);
        Arrays.fill(whole, whole.length / 2, whole.length, (byte) 0);
        assertThat(kinds(whole, MediaType.WEBM)).containsExactly(Kind.DAMAGED);
    }

    @Test
    void anMp3NeedsFramesAndAllThatItPromises() throws IOException {
        assertThat(flaws(Mp3.frames(20, true), MediaType.MP3)).isEmpty();
        assertThat(flaws(Mp3.frames(20, false), MediaType.MP3)).isEmpty();
        assertThat(flaws(Mp4.join(Mp3.tag(300), Mp3.frames(20, true)), MediaType.MP3))
                .isEmpty();
        assertThat(kinds(Mp3.tag(300), MediaType.MP3)).containsExactly(Kind.CUT_OFF);
        assertThat(kinds(Arrays.copyOf(Mp3.tag(300), 100), MediaType.MP3)).containsExactly(Kind.CUT_OFF);
        assertThat(kinds(Arrays.copyOf(Mp3.frames(20, true), 3_000), MediaType.MP3))
                .containsExactly(Kind.CUT_OFF);
        assertThat(kinds(Mp4.join(Mp3.tag(300), new byte[5_000]), MediaType.MP3))
                .containsExactly(Kind.DAMAGED);
        byte[] sound = Mp3.frames(20, false);
        assertThat(kinds(Mp4.join(sound, new byte[100_000], sound), MediaType.MP3))
                .containsExactly(Kind.DAMAGED);
        assertThat(flaws(
                        Mp4.join(sound, Mp3.tag(300), sound, "TAG".getBytes(ISO_8859_1), new byte[125]), MediaType.MP3))
                .isEmpty();
        assertThat(flaws(Mp4.join(sound, "APETAGEX".getBytes(ISO_8859_1), new byte[100_000]), MediaType.MP3))
                .isEmpty();
    }

    @Test
    void whateverTheFileThereIsAnAnswer() throws IOException {
        List<byte[]> wholes = List.of(Mp4.film(), Webm.film(false), Webm.film(true), Mp3.frames(5, true));
        MediaType[] types = {MediaType.MP4, MediaType.WEBM, MediaType.WEBM, MediaType.MP3};
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            byte[] content = wholes.get(i % 4).clone();
            for (int k = 0; k < 5; k++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(content, random.nextInt(content.length) + 1);
            assertThat(flaws(i % 3 == 0 ? cut : content, types[i % 4])).doesNotContainNull();
        }
    }
}
