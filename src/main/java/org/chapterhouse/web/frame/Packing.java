package org.chapterhouse.web.frame;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms in which the build has packed our files, the smallest first. */
enum Packing {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz");

    /** The value of {@code Content-Encoding}. */
    final String coding;

    /** What the packed file is called, behind the name of the plain one. */
    final String ending;

    private final Pattern accepted;

    Packing(String coding, String ending) {
        this.coding = coding;
        this.ending = ending;
        this.accepted = Pattern.compile(" *" + coding + " *(;(?! *q=0(\\.0*)? *$).*)?", Pattern.CASE_INSENSITIVE);
    }

    /**
     * The smallest that a browser takes; empty if it takes none.
     *
     * @param acceptEncoding such as {@code gzip, br;q=0.8}; null if it said nothing
     */
    static Optional<Packing> smallest(String acceptEncoding) {
        return acceptEncoding == null
                ? Optional.empty()
                : Stream.of(values())
                        .filter(packing -> packing.isAccepted(acceptEncoding))
                        .findFirst();
    }

    /** @param acceptEncoding as above */
    boolean isAccepted(String acceptEncoding) {
        return acceptEncoding != null
                && Stream.of(acceptEncoding.split(","))
                        .anyMatch(coding -> accepted.matcher(coding).matches());
    }
}
