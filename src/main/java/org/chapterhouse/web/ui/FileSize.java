package org.chapterhouse.web.ui;

import java.util.Locale;

/** How large a file is, as people read it. */
public final class FileSize {

    private static final double MEGABYTE = 1_000_000;
    private static final double SMALLEST = 0.1;

    private FileSize() {}

    /** Such as {@code 12.3 MB}; the smallest is {@code 0.1 MB}. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", Math.max(SMALLEST, bytes / MEGABYTE));
    }
}
