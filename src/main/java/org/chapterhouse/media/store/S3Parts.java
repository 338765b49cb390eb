package org.chapterhouse.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Sends a large file to a bucket in parts, since S3 takes no more than 5 GB at once; it is there once all of it is. */
record S3Parts(S3Client client, String bucket, String key) {

    /** Bytes. */
    static final long LARGEST_AT_ONCE = 64L << 20;

    /** @param size bytes of the file */
    void send(Path file, long size) {
        String upload = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(key))
                .uploadId();
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long from = 0; from < size; from += LARGEST_AT_ONCE) {
                parts.add(send(file, from, Math.min(LARGEST_AT_ONCE, size - from), upload, parts.size() + 1));
            }
            client.completeMultipartUpload(request -> request.bucket(bucket)
                    .key(key)
                    .uploadId(upload)
                    .multipartUpload(
                            CompletedMultipartUpload.builder().parts(parts).build()));
        } catch (RuntimeException e) {
            abort(upload, e);
            throw e;
        }
    }

    private void abort(String upload, RuntimeException cause) {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException e) {
            cause.addSuppressed(e);
        }
    }

    private CompletedPart send(Path file, long from, long length, String upload, int number) {
        RequestBody body = RequestBody.fromContentProvider(() -> from(file, from), length, "application/octet-stream");
        String tag = client.uploadPart(
                        request -> request.bucket(bucket)
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number)
                                .contentLength(length),
                        body)
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private static InputStream from(Path file, long from) {
        try {
            return Channels.newInputStream(FileChannel.open(file).position(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
