package org.chapterhouse.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.function.Function;

import org.chapterhouse.problem.Unavailable;

/**
 * A file in a bucket.
 *
 * @param folder for files of this machine
 */
record S3Content(S3Object object, Path folder) implements FileContent {

    @Override
    public String key() {
        return object.key();
    }

    @Override
    public long size() {
        return object.size();
    }

    @Override
    public SeekableByteChannel open() {
        return new S3Channel(object);
    }

    @Override
    public InputStream stream() throws IOException {
        return object.whole();
    }

    @Override
    public <T> T asFile(Function<Path, T> use) {
        try (IncomingFile copy = IncomingFile.in(folder)) {
            try (InputStream content = stream()) {
                copy.write(content);
            }
            return use.apply(copy.place());
        } catch (IOException e) {
            throw new Unavailable("problem.file.unread", e);
        }
    }
}
