package org.chapterhouse.media.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * A bucket and how to reach it.
 *
 * @param endpoint of a server that is not Amazon's
 * @param key      empty where the environment of the server has one, such as the role of a machine
 */
record S3Bucket(String name, Optional<URI> endpoint, String region, Optional<Key> key) {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    record Key(String access, String secret) {

        /** A log shall not have it. */
        @Override
        public String toString() {
            return access;
        }
    }

    S3Client client() {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENCE)
                        .build())
                // What other servers than Amazon's do not know is asked for only where it has to be.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        endpoint.ifPresent(address -> builder.endpointOverride(address).forcePathStyle(true));
        return builder.build();
    }

    private AwsCredentialsProvider credentials() {
        return key.<AwsCredentialsProvider>map(known ->
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(known.access, known.secret)))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
