package org.chapterhouse.web.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, both ends inclusive.
 *
 * @param first position of the first byte, from 0
 * @param last  position of the last byte, not before {@code first}
 */
record ByteRange(long first, long last) {

    private static final Pattern SPEC = Pattern.compile("(\\d*)-(\\d*)");
    private static final String UNIT = "bytes=";
    /** Nobody who plays or downloads asks for more at once; those who do get the whole file. */
    private static final int MOST = 16;

    long length() {
        return last - first + 1;
    }

    /** Value of a {@code Content-Range} header. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /**
     * Reads a {@code Range} header (RFC 9110, section 14.2).
     *
     * @param header as sent, or null
     * @param size   of the file, in bytes
     * @return what is to be sent, in the order asked for; an empty list where nothing asked for lies within the file;
     *         no list at all where the header is absent, not understood or abusive, which asks for the whole file
     */
    static Optional<List<ByteRange>> parse(String header, long size) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
            return Optional.empty();
        }
        List<ByteRange> ranges = new ArrayList<>();
        for (String spec : header.substring(UNIT.length()).split(",")) {
            Matcher parts = SPEC.matcher(spec.strip());
            if (!parts.matches() || !readable(parts.group(1), parts.group(2))) {
                return Optional.empty();
            }
            within(parts.group(1), parts.group(2), size).ifPresent(ranges::add);
        }
        return abusive(ranges, size) ? Optional.empty() : Optional.of(List.copyOf(ranges));
    }

    private static boolean readable(String first, String last) {
        if (first.isEmpty()) {
            return !last.isEmpty();
        }
        return last.isEmpty() || number(first) <= number(last);
    }

    private static Optional<ByteRange> within(String first, String last, long size) {
        long from = first.isEmpty() ? Math.max(0, size - number(last)) : number(first);
        long to = first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(number(last), size - 1);
        return from > to ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }

    /** Digits beyond what fits into a long are beyond the end of any file. */
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean abusive(List<ByteRange> ranges, long size) {
        return ranges.size() > MOST
                || ranges.stream().mapToLong(ByteRange::length).sum() > size;
    }
}
