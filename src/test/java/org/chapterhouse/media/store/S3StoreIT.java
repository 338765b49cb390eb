package org.chapterhouse.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.S3Server;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.problem.Unavailable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** In WildFly, where the classes of the client come from the WAR, with a real server of S3. */
@ExtendWith(ArquillianExtension.class)
class S3StoreIT {

    private static final int LARGE = (int) S3Parts.LARGEST_AT_ONCE + 12_345;

    private final Random random = new Random(20261130);

    @TempDir
    private Path folder;

    private S3Server server;
    private MediaStore store;
    private DerivedFiles derived;
    private Path work;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void start() throws Exception {
        server = S3Server.start(Files.createDirectory(folder.resolve("s3")));
        work = Files.createDirectory(folder.resolve("work"));
        S3Bucket bucket = new S3Bucket(
                "media",
                Optional.of(server.address()),
                "us-east-1",
                Optional.of(new S3Bucket.Key(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)));
        bucket.client().createBucket(request -> request.bucket("media"));
        MediaObjects objects = new MediaObjects(work, new S3Store(bucket, work));
        store = new MediaStore(objects);
        derived = new DerivedFiles(objects);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsStoredIsReadFromAnyPlace() throws IOException {
        byte[] content = bytes(3_000_000);
        StoredFile file = store.store(new ByteArrayInputStream(content), MediaType.MP4);
        FileContent kept = store.require(file);
        assertThat(kept.size()).isEqualTo(content.length);
        assertThat(kept.stream()).hasBinaryContent(content);
        try (SeekableByteChannel channel = kept.open()) {
            for (int time = 0; time < 20; time++) {
                int from = random.nextInt(content.length);
                int length = Math.min(random.nextInt(2_000_000), content.length - from);
                ByteBuffer read = ByteBuffer.allocate(length);
                channel.position(from);
                while (read.hasRemaining() && channel.read(read) >= 0) {}
                assertThat(Arrays.equals(read.array(), 0, length, content, from, from + length))
                        .as("%d bytes from %d", length, from)
                        .isTrue();
            }
            assertThat(channel.position(content.length).read(ByteBuffer.allocate(1)))
                    .isEqualTo(-1);
        }
        assertThat(kept.<Boolean>asFile(place -> Arrays.equals(content, read(place))))
                .isTrue();
        assertThat(files()).as("on this machine").isEmpty();
    }

    @Test
    void aLargeUploadIsSentInParts() throws IOException {
        byte[] content = bytes(LARGE);
        Path whole = Files.write(work.resolve("upload"), content);
        StoredFile file = store.adopt(whole, MediaType.MP4);
        assertThat(whole).doesNotExist();
        assertThat(file.getBytes()).isEqualTo(LARGE);
        assertThat(MediaStore.checksum(store.require(file).stream())).isEqualTo(file.getChecksum());
    }

    @Test
    void aFileIsDeletedWithAllThatWasMadeOfIt() {
        StoredFile file = store.store(new ByteArrayInputStream(bytes(10)), MediaType.MP4);
        StoredFile other = store.store(new ByteArrayInputStream(bytes(10)), MediaType.MP4);
        derived.keep(file, "pages/1.jpg", target -> target.write(ByteBuffer.wrap(new byte[] {1})));
        assertThat(derived.find(file, "pages/1.jpg")).isPresent();
        assertThat(derived.find(file, "pages/2.jpg")).isEmpty();
        assertThat(store.deleteKeptBefore(file.getChecksum(), Instant.now().minusSeconds(3600)))
                .as("what just came")
                .isFalse();
        assertThat(store.deleteKeptBefore(file.getChecksum(), Instant.now().plusSeconds(3600)))
                .isTrue();
        assertThat(store.find(file.getChecksum())).isEmpty();
        assertThat(derived.find(file, "pages/1.jpg")).isEmpty();
        assertThat(store.find(other.getChecksum())).isPresent();
    }

    @Test
    void whatIsDamagedIsKeptAside() throws IOException {
        byte[] content = bytes(1_000);
        StoredFile file = store.store(new ByteArrayInputStream(content), MediaType.MP4);
        store.putAside(file.getChecksum());
        assertThat(store.find(file.getChecksum())).isEmpty();
        try (Stream<Path> all = Files.walk(folder.resolve("s3/buckets"))) {
            assertThat(all.filter(Files::isRegularFile).map(Path::toString))
                    .singleElement()
                    .asString()
                    .endsWith("damaged/" + Keys.of(file.getChecksum()));
        }
        assertThat(store.store(new ByteArrayInputStream(content), MediaType.MP4).getChecksum())
                .isEqualTo(file.getChecksum());
        assertThat(store.require(file).stream()).hasBinaryContent(content);
    }

    @Test
    void withoutTheServerNothingIsLostAndNothingIsSaidToBeMissing() throws IOException {
        StoredFile file = store.store(new ByteArrayInputStream(bytes(10)), MediaType.MP4);
        server.close();
        FileContent kept = store.require(file);
        assertThatThrownBy(kept::stream).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.find("ab".repeat(32))).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> store.store(new ByteArrayInputStream(bytes(10)), MediaType.MP4))
                .isInstanceOf(Unavailable.class);
        assertThat(files()).as("on this machine").isEmpty();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(work)) {
            return found.toList();
        }
    }
}
