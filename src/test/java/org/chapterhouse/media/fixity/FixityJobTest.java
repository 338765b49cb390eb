package org.chapterhouse.media.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.media.store.FileContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixityJobTest {

    /** As of a disk with a bad place, or a bucket that falls silent. */
    private record Broken(IOException fault) implements FileContent {

        @Override
        public String key() {
            return "broken";
        }

        @Override
        public long size() {
            return 1;
        }

        @Override
        public SeekableByteChannel open() throws IOException {
            throw fault;
        }

        @Override
        public InputStream stream() throws IOException {
            throw fault;
        }

        @Override
        public <T> T asFile(Function<Path, T> use) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @MethodSource
    void aFileThatCannotBeReadIsTold(IOException fault) throws IOException {
        assertThat(FixityJob.outcome(new Broken(fault), "ab".repeat(32), () -> false))
                .isEqualTo(FileOutcome.UNREADABLE);
    }

    static List<IOException> aFileThatCannotBeReadIsTold() {
        return List.of(new IOException("Input/output error"), new SocketTimeoutException("Read timed out"));
    }
}
