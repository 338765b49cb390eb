package org.chapterhouse.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A file of this machine. */
record LocalFile(Path place, String key) implements FileContent {

    @Override
    public long size() throws IOException {
        return Files.size(place);
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        return Files.newByteChannel(place);
    }

    @Override
    public InputStream stream() throws IOException {
        return Files.newInputStream(place);
    }

    @Override
    public <T> T asFile(Function<Path, T> use) {
        return use.apply(place);
    }
}
