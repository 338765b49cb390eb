package org.chapterhouse.ingest.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.chapterhouse.problem.Invalid;

/** What fails to be read is the fault of whoever sent it. Only to be read in chunks. */
final class ForeignStream extends FilterInputStream {

    private final String key;

    /** @param key of the message if it cannot be read */
    ForeignStream(InputStream foreign, String key) {
        super(foreign);
        this.key = key;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            throw new Invalid(key);
        }
    }
}
