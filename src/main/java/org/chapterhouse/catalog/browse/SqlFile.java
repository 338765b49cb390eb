package org.chapterhouse.catalog.browse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Queries too long for a line, each in a file beside the class that asks it. */
final class SqlFile {

    private SqlFile() {}

    static String read(String file) {
        try (InputStream sql = SqlFile.class.getResourceAsStream(file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
