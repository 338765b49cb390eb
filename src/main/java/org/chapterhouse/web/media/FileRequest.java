package org.chapterhouse.web.media;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that decide what of a file is sent; each null where absent. Files are named by their content and have no
 * date, so conditions that name a date are never met.
 *
 * @param get whether it is a GET: ranges are not defined for anything else
 */
record FileRequest(boolean get, String ifMatch, String ifNoneMatch, String ifRange, String range) {

    /**
     * @param status 200, 206, 304, 412 or 416
     * @param ranges what is to be sent with 206; else empty
     */
    record Decision(int status, List<ByteRange> ranges) {

        private static Decision of(int status) {
            return new Decision(status, List.of());
        }
    }

    static FileRequest of(HttpServletRequest request) {
        return new FileRequest(
                "GET".equals(request.getMethod()),
                joined(request, "If-Match"),
                joined(request, "If-None-Match"),
                request.getHeader("If-Range"),
                joined(request, "Range"));
    }

    /** Whether the asker has this very version already. */
    boolean matches(String etag) {
        return ifNoneMatch != null && lists(ifNoneMatch, etag, false);
    }

    private static String joined(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.isEmpty() ? null : String.join(",", values);
    }

    /**
     * Judges in the order of RFC 9110, section 13.2.2.
     *
     * @param etag the file's strong entity tag, quotes included
     * @param size of the file, in bytes
     */
    Decision decide(String etag, long size) {
        if (ifMatch != null && !lists(ifMatch, etag, true)) {
            return Decision.of(HttpServletResponse.SC_PRECONDITION_FAILED);
        }
        if (matches(etag)) {
            return Decision.of(HttpServletResponse.SC_NOT_MODIFIED);
        }
        boolean ranged = get && (ifRange == null || ifRange.strip().equals(etag));
        Optional<List<ByteRange>> ranges = ranged ? ByteRange.parse(range, size) : Optional.empty();
        if (ranges.isEmpty()) {
            return Decision.of(HttpServletResponse.SC_OK);
        }
        return ranges.get().isEmpty()
                ? Decision.of(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE)
                : new Decision(HttpServletResponse.SC_PARTIAL_CONTENT, ranges.get());
    }

    /** Our tags hold no comma, so a list can be cut at commas. A weak tag matches only where weak comparison will do. */
    private static boolean lists(String tags, String etag, boolean strongly) {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || !strongly && tag.equals("W/" + etag));
    }
}
