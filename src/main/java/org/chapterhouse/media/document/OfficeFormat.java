package org.chapterhouse.media.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.problem.Invalid;

/** Tells PowerPoint and Word files by what they say inside: by their first bytes they are any ZIP or OLE2 file. */
final class OfficeFormat {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int MOST_BYTES = 1_000_000;
    private static final Map<String, MediaType> BY_MAIN_PART = Map.of(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", MediaType.PPTX,
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", MediaType.PPSX,
            "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", MediaType.PPTM,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", MediaType.DOCX,
            "application/vnd.ms-word.document.macroEnabled.main+xml", MediaType.DOCM);

    private OfficeFormat() {}

    /**
     * Empty for anything else, damaged files included.
     *
     * @throws Invalid if it is such a file but encrypted
     */
    static Optional<MediaType> of(Path file) {
        try {
            byte[] head = head(file);
            if (startsWith(head, ZIP)) {
                return ofZip(file);
            }
            return startsWith(head, OLE2) ? ofOle2(file) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            if (e instanceof Invalid invalid) {
                throw invalid;
            }
            return Optional.empty();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(OLE2.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return Arrays.equals(head, signature);
    }

    private static Optional<MediaType> ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(types)) {
                String xml = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return BY_MAIN_PART.entrySet().stream()
                        .filter(part -> xml.contains('"' + part.getKey() + '"'))
                        .map(Map.Entry::getValue)
                        .findFirst();
            }
        }
    }

    private static Optional<MediaType> ofOle2(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryEntry root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refusals.protectedByPassword();
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return Optional.of(MediaType.PPT);
            }
            return root.hasEntryCaseInsensitive("WordDocument") ? Optional.of(MediaType.DOC) : Optional.empty();
        }
    }
}
