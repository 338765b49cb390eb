package org.chapterhouse.media.store;

import java.io.IOException;
import java.io.InputStream;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * One object of a bucket.
 *
 * @param size bytes
 */
record S3Object(S3Client client, String bucket, String key, long size) {

    InputStream whole() throws IOException {
        return read(null);
    }

    /** @param from the first byte, which there is */
    byte[] part(long from, int most) throws IOException {
        long last = Math.min(size, from + most) - 1;
        try (InputStream part = read("bytes=" + from + '-' + last)) {
            return part.readNBytes((int) (last - from + 1));
        }
    }

    private InputStream read(String range) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key).range(range));
        } catch (SdkException e) {
            throw new IOException("The bucket did not give " + key, e);
        }
    }
}
