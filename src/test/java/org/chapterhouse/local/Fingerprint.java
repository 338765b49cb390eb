package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of a folder's files, kept in a stamp file: work derived from them is done again only after a change. */
final class Fingerprint {

    private final Path stamp;
    private final String value;

    private Fingerprint(Path stamp, String value) {
        this.stamp = stamp;
        this.value = value;
    }

    static Fingerprint of(Path folder, Path stamp) {
        try (var files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return new Fingerprint(stamp, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isStamped() throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(value);
    }

    void stamp() throws IOException {
        Files.writeString(stamp, value);
    }
}
