package org.chapterhouse.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive to import whose recording is one of the sample recordings. */
final class RecordingArchive {

    private static final String ONE_SESSION = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "%1$s", "title": "%1$s"},
             "sessions": [{"id": "%1$s", "slug": "%1$s", "title": "%1$s", "programs": ["cae"],
              "visibility": "members", "recordings": [{"id": "%1$s", "sample": true, "file": "recording.mp4", "duration": 218,
               "creditWindow": [0, 60]}]}]}""";

    private RecordingArchive() {}

    /**
     * A session for members, so that no count of the catalog changes, of which only the first minute counts.
     *
     * @param sample folder of the recording
     */
    static byte[] firstMinute(String slug, String sample) {
        return zip(ONE_SESSION.formatted(slug), sample);
    }

    /**
     * @param manifest names the file {@code recording.mp4}
     * @param sample   folder of the recording
     */
    static byte[] zip(String manifest, String sample) {
        return zip(manifest, sample(sample));
    }

    /** The recording of a folder. */
    static byte[] sample(String folder) {
        try {
            return Files.readAllBytes(Path.of("src/main/archive/samples", folder, "recording.mp4"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param manifest names the file {@code recording.mp4} */
    static byte[] zip(String manifest, byte[] recording) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("recording.mp4"));
            zip.write(recording);
            zip.closeEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
