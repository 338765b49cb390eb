package org.chapterhouse.media.fixity;

/**
 * What the archive's files take; a file with several uses counts once. What is made of them, such as copies for players,
 * comes on top.
 *
 * @param recordings bytes
 * @param materials  bytes
 * @param uploads    bytes of recordings that are on their way in, once all of them have arrived
 */
public record StoredBytes(long recordings, long materials, long uploads) {

    /** As row-mappings.xml makes it. */
    public StoredBytes(Long recordings, Long materials, Long uploads) {
        this(recordings.longValue(), materials.longValue(), uploads.longValue());
    }
}
