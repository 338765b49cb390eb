package org.chapterhouse.media.document;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/** POI's guard against ZIP bombs. */
final class ZipGuard {

    private static final long LARGEST_PART = 64_000_000;
    private static final double SMALLEST_RATIO = 0.005;

    private ZipGuard() {}

    /** For the whole process. */
    static void enforce() {
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }
}
