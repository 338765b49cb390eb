package org.chapterhouse.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.chapterhouse.problem.Problem;

/** Copies until a bound. */
final class BoundedCopy {

    private static final int CHUNK = 64 * 1024;

    private BoundedCopy() {}

    /**
     * @return bytes copied
     * @throws Problem this one, as soon as there are more bytes than allowed
     */
    static long of(InputStream from, Path to, long most, Supplier<? extends Problem> problem) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                total += read;
                if (total > most) {
                    throw problem.get();
                }
                out.write(buffer, 0, read);
            }
        }
        return total;
    }
}
