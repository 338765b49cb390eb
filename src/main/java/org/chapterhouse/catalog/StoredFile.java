package org.chapterhouse.catalog;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A file of ours, named by the SHA-256 of its content (64 lower-case hex digits). */
@Embeddable
public class StoredFile {

    private String checksum;

    @Column(name = "media_type")
    private String mediaType;

    private Long bytes;

    protected StoredFile() {}

    /** @param bytes the file's length */
    public StoredFile(String checksum, String mediaType, long bytes) {
        if (!checksum.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("“" + checksum + "” is not a SHA-256 checksum.");
        }
        this.checksum = checksum;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** Files are equal when their content is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StoredFile that && Objects.equals(checksum, that.checksum);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(checksum);
    }

    @Override
    public String toString() {
        return "sha256:" + checksum;
    }

    public String getChecksum() {
        return checksum;
    }

    public String getMediaType() {
        return mediaType;
    }

    public long getBytes() {
        return bytes;
    }
}
