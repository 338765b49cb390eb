package org.chapterhouse.ingest.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of several texts and files in a row. */
public final class Digest {

    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    public Digest add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        addLength(bytes.length);
        sha256.update(bytes);
        return this;
    }

    public Digest add(Path file) throws IOException {
        addLength(Files.size(file));
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            Files.copy(file, sink);
        }
        return this;
    }

    /** The SHA-256 of one file alone, as 64 hexadecimal digits. */
    public static String of(Path file) throws IOException {
        Digest digest = new Digest();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest.sha256)) {
            Files.copy(file, sink);
        }
        return digest.toString();
    }

    /** Before each part, so that no two rows of parts look alike. */
    private void addLength(long length) {
        sha256.update((length + ":").getBytes(StandardCharsets.US_ASCII));
    }

    /** 64 hexadecimal digits; ends the row. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
