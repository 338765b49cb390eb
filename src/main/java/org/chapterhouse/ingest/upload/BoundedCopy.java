package org.chapterhouse.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.chapterhouse.problem.Invalid;

/** Copies until a bound. */
final class BoundedCopy {

    private static final int CHUNK = 64 * 1024;

    private BoundedCopy() {}

    /**
     * @return bytes copied
     * @throws Invalid with the message of this key as soon as there are more bytes than allowed
     */
    static long of(InputStream from, Path to, long most, String key) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                total += read;
                if (total > most) {
                    throw new Invalid(key);
                }
                out.write(buffer, 0, read);
            }
        }
        return total;
    }
}
