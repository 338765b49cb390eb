package org.chapterhouse.media;

/**
 * Another part of a recording counts for completion from now on; fired inside the transaction that changes it.
 *
 * @param recording as it is now
 */
public record CreditWindowChanged(Recording recording) {
}
