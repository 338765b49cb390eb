package org.chapterhouse.media.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** Files in a bucket of S3. */
final class S3Store implements ObjectStore {

    /** A player asks for parts of the same file again and again; how long one is never changes. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private static final int MOST_KNOWN = 10_000;

    private final String bucket;
    private final S3Client client;
    private final Path folder;
    private final Cache<String, Long> sizes = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    /** @param folder for what has to be a file of this machine for a while */
    S3Store(S3Bucket bucket, Path folder) {
        this.bucket = bucket.name();
        this.client = bucket.client();
        this.folder = folder;
    }

    @Override
    public Optional<FileContent> find(String key) throws IOException {
        Long size = sizes.getIfPresent(key);
        if (size == null) {
            size = head(key).map(HeadObjectResponse::contentLength).orElse(null);
        }
        if (size == null) {
            return Optional.empty();
        }
        sizes.put(key, size);
        return Optional.of(content(key, size));
    }

    private FileContent content(String key, long size) {
        return new S3Content(new S3Object(client, bucket, key, size), folder);
    }

    @Override
    public FileContent take(Path whole, String key) throws IOException {
        long size = Files.size(whole);
        asked(() -> {
            if (size <= S3Parts.LARGEST_AT_ONCE) {
                client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(whole));
            } else {
                new S3Parts(client, bucket, key).send(whole, size);
            }
            return key;
        });
        sizes.put(key, size);
        Files.delete(whole);
        return content(key, size);
    }

    @Override
    public Optional<Instant> keptSince(String key) throws IOException {
        return head(key).map(HeadObjectResponse::lastModified);
    }

    @Override
    public void delete(String key) throws IOException {
        sizes.invalidate(key);
        asked(() -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public void deleteBelow(String key) throws IOException {
        String prefix = key + '/';
        for (ListObjectsV2Response page : asked(() ->
                client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).stream()
                        .toList())) {
            List<ObjectIdentifier> found = page.contents().stream()
                    .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                    .toList();
            if (!found.isEmpty()) {
                sizes.invalidateAll(found.stream().map(ObjectIdentifier::key).toList());
                asked(() -> client.deleteObjects(request -> request.bucket(bucket)
                        .delete(Delete.builder().objects(found).build())));
            }
        }
    }

    private Optional<HeadObjectResponse> head(String key) throws IOException {
        return asked(() -> {
            try {
                return Optional.of(
                        client.headObject(request -> request.bucket(bucket).key(key)));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    /** As everything that stores files does, it fails with an IOException. */
    private static <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (SdkException e) {
            throw new IOException("The bucket did not do what it should", e);
        }
    }

    @Override
    public String toString() {
        return "the bucket " + bucket;
    }
}
