package org.chapterhouse.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as 64 hexadecimal digits. */
final class Checksum {

    private Checksum() {}

    /** Of all that the stream has left. */
    static String of(InputStream content) throws IOException {
        return copying(content, OutputStream.nullOutputStream());
    }

    /** Of what is copied on the way. */
    static String copying(InputStream content, OutputStream out) throws IOException {
        MessageDigest sha256 = sha256();
        new DigestInputStream(content, sha256).transferTo(out);
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
