package org.chapterhouse.media.store;

/** What files are called in an {@link ObjectStore}. */
final class Keys {

    private Keys() {}

    /** {@code ab/abcd…} */
    static String of(String checksum) {
        return checksum.substring(0, 2) + '/' + checksum;
    }

    /** What all that was made of a file lies below: {@code derived/ab/abcd…}. */
    static String derivedFrom(String checksum) {
        return "derived/" + of(checksum);
    }

    /** Where a damaged file is kept: {@code damaged/ab/abcd…}. */
    static String aside(String checksum) {
        return "damaged/" + of(checksum);
    }
}
