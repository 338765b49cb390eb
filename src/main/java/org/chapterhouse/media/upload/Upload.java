package org.chapterhouse.media.upload;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.chapterhouse.catalog.StoredFile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A file that somebody sends in parts. Its bytes are in {@link UploadFolder} until all of them are there. */
@Entity
public class Upload {

    @Id
    private String id;

    @Column(name = "account_id")
    private long accountId;

    private String name;

    @Column(name = "total_bytes")
    private long totalBytes;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Embedded
    private StoredFile file;

    protected Upload() {}

    Upload(long accountId, String name, long totalBytes, Instant begunAt) {
        this.id = UUID.randomUUID().toString();
        this.accountId = accountId;
        this.name = name;
        this.totalBytes = totalBytes;
        this.begunAt = begunAt;
    }

    void finish(StoredFile stored) {
        file = stored;
    }

    boolean isOf(Long account) {
        return account != null && account == accountId;
    }

    /** A random UUID. */
    public String getId() {
        return id;
    }

    /** The name of the file on the machine it came from. */
    public String getName() {
        return name;
    }

    /** Length of the whole file. */
    public long getTotalBytes() {
        return totalBytes;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    /** The file in the media store, once all bytes are there and it was found to be a recording. */
    public Optional<StoredFile> getFile() {
        return Optional.ofNullable(file).filter(stored -> stored.getChecksum() != null);
    }
}
