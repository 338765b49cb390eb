package org.chapterhouse.media.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.container.Mp4Box;
import org.chapterhouse.media.store.MediaStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingLengthTest {

    private static final Path SAMPLE = Path.of("src/main/archive/samples/lcti-3-message-marketing-media/recording.mp4");

    @TempDir
    private Path folder;

    private FileChannel file(byte[] content) throws IOException {
        return FileChannel.open(Files.write(folder.resolve("recording"), content));
    }

    private OptionalLong mp4(byte[]... movie) throws IOException {
        try (FileChannel file = file(Mp4Box.of("moov", movie))) {
            return RecordingLength.ofMp4(file);
        }
    }

    private OptionalLong webm(byte[]... elements) throws IOException {
        try (FileChannel file = file(Webm.of(elements))) {
            return RecordingLength.ofWebm(file);
        }
    }

    private static byte[] header(int timescale, int units) {
        return Mp4Box.of(
                "mvhd",
                ByteBuffer.allocate(100)
                        .position(12)
                        .putInt(timescale)
                        .putInt(units)
                        .array());
    }

    @Test
    void theRecordingsThatShipLastAsLongAsTheArchiveSays() throws IOException {
        try (FileChannel file = FileChannel.open(SAMPLE)) {
            assertThat(RecordingLength.ofMp4(file).orElseThrow()).isBetween(180_000L, 300_000L);
        }
    }

    @Test
    void mp4FilesSayTheirLengthInUnitsOfTheirOwn() throws IOException {
        assertThat(mp4(header(600, 12_000))).hasValue(20_000);
        byte[] wide = ByteBuffer.allocate(112)
                .put((byte) 1)
                .position(20)
                .putInt(90_000)
                .putLong(90_000L * 3600)
                .array();
        assertThat(mp4(Mp4Box.of("mvhd", wide))).hasValue(3_600_000);
    }

    @Test
    void fragmentedMp4FilesSayItElsewhereOrNotAtAll() throws IOException {
        byte[] total = Mp4Box.of(
                "mvex",
                Mp4Box.of("mehd", ByteBuffer.allocate(8).putInt(4, 5_000).array()));
        assertThat(mp4(header(1_000, 0), total)).hasValue(5_000);
        assertThat(mp4(header(1_000, 0))).isEmpty();
        assertThat(mp4(header(1_000, -1))).isEmpty();
        assertThat(mp4(header(0, 5_000))).isEmpty();
    }

    @Test
    void webmFilesSayItUnlessABrowserRecordedThem() throws IOException {
        byte[] length =
                Ebml.of(0x4489, ByteBuffer.allocate(8).putDouble(20_500.4).array());
        assertThat(webm(Ebml.of(0x1549A966, Ebml.of(0x2AD7B1, 1_000_000), length)))
                .hasValue(20_500);
        byte[] small = Ebml.of(0x4489, ByteBuffer.allocate(4).putFloat(20.5f).array());
        assertThat(webm(Ebml.of(0x1549A966, Ebml.of(0x2AD7B1, 1_000_000_000), small)))
                .hasValue(20_500);
        assertThat(webm(Webm.info(), Webm.tracks())).isEmpty();
        assertThat(webm(Webm.tracks())).isEmpty();
        byte[] odd =
                Ebml.of(0x4489, ByteBuffer.allocate(8).putDouble(Double.NaN).array());
        assertThat(webm(Ebml.of(0x1549A966, odd))).isEmpty();
    }

    @Test
    void mp3FilesSayItWhereTheirEncoderDid() throws IOException {
        try (FileChannel told = file(Mp3.frames(101, true))) {
            assertThat(Mp3Head.of(told).length()).hasValue(Math.round(100 * 1_152_000 / 44_100.0));
        }
        try (FileChannel untold = file(Mp3.frames(101, false))) {
            assertThat(Mp3Head.of(untold).length()).isEmpty();
        }
    }

    @Test
    void aHeadTooShortToSayItIsNoFaultOfTheServer() throws IOException {
        MediaStore store = MediaStore.in(folder);
        byte[] film = Mp4Box.of("moov", Mp4Box.of("mvhd", new byte[0]));
        StoredFile recording = store.store(new ByteArrayInputStream(film), MediaType.MP4);
        assertThat(new RecordingLength(store).of(recording)).isEmpty();
    }
}
