package org.chapterhouse.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL for this machine, as packed in a jar on the class path. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    static void unpackInto(Path folder, Progress progress) {
        // The address names the version.
        String source = String.valueOf(PostgresBinaries.class.getResource(ARCHIVE));
        Path stamp = folder.resolve("unpacked");
        if (isStamped(stamp, source)) {
            return;
        }
        DataFolder.delete(folder);
        progress.step("Unpacking PostgreSQL", () -> {
            try (InputStream packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
                    var entries = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
                    write(entry, entries, folder);
                }
                Files.writeString(stamp, source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean isStamped(Path stamp, String source) {
        try {
            return Files.exists(stamp) && Files.readString(stamp).equals(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
