package org.chapterhouse.media.upload;

import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.TooLarge;
import org.chapterhouse.problem.TooMany;
import org.chapterhouse.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What may be sent in, checked before a byte of it is. */
@ApplicationScoped
class UploadLimits {

    private static final String MOST_BYTES = "chapterhouse.upload.max-bytes";
    private static final int LONGEST_NAME = 255;
    /** Unfinished uploads of one person at a time. */
    private static final int MOST = 20;
    /** Bytes that must be left for everything else. */
    private static final long RESERVE = 500_000_000;

    @Inject
    @ConfigProperty(name = MOST_BYTES, defaultValue = "10737418240")
    private long mostBytes;

    /** @param bytes of the whole file */
    void check(String name, long bytes) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Invalid("problem.upload.name", LONGEST_NAME);
        }
        if (bytes < 1) {
            throw new Invalid("problem.upload.empty");
        }
        if (bytes > mostBytes) {
            throw new TooLarge("problem.upload.large", mostBytes, MOST_BYTES);
        }
    }

    /**
     * @param unfinished uploads of the same person
     * @param promised   bytes that are still missing of all unfinished uploads
     * @param free       bytes that the disk has room for
     */
    void checkRoom(long bytes, long unfinished, long promised, long free) {
        if (unfinished >= MOST) {
            throw new TooMany("problem.upload.many", MOST);
        }
        if (free - promised - RESERVE < bytes) {
            throw new Unavailable("problem.upload.room");
        }
    }
}
