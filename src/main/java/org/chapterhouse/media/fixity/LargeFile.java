package org.chapterhouse.media.fixity;

/**
 * One of the largest files.
 *
 * @param kind  RECORDING or MATERIAL
 * @param title of what uses it
 * @param page  path of the desk's page of what uses it
 */
public record LargeFile(long bytes, String kind, String title, String page) {

    /** As row-mappings.xml makes it. */
    public LargeFile(Long bytes, String kind, String title, String page) {
        this(bytes.longValue(), kind, title, page);
    }
}
