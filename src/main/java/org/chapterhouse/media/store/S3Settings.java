package org.chapterhouse.media.store;

import java.net.URI;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether files are kept in a bucket of S3, and where that is. */
@ApplicationScoped
class S3Settings {

    @Inject
    @ConfigProperty(name = "chapterhouse.s3.bucket")
    private Optional<String> bucket;

    @Inject
    @ConfigProperty(name = "chapterhouse.s3.endpoint")
    private Optional<URI> endpoint;

    @Inject
    @ConfigProperty(name = "chapterhouse.s3.region", defaultValue = "us-east-1")
    private String region;

    @Inject
    @ConfigProperty(name = "chapterhouse.s3.access-key")
    private Optional<String> accessKey;

    @Inject
    @ConfigProperty(name = "chapterhouse.s3.secret-key")
    private Optional<String> secretKey;

    /** Empty where files are kept in a folder. */
    Optional<S3Bucket> bucket() {
        return bucket.map(name -> new S3Bucket(name, endpoint, region, key()));
    }

    private Optional<S3Bucket.Key> key() {
        return accessKey.map(access -> new S3Bucket.Key(
                access,
                secretKey.orElseThrow(() -> new IllegalStateException(
                        "The setting chapterhouse.s3.secret-key is missing; chapterhouse.s3.access-key is set."))));
    }
}
