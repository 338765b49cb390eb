package org.chapterhouse.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A page as it was drawn, also packed, with the headers that came of drawing it. Immutable. */
final class KeptPage {

    /** How long proxies may keep it without asking. */
    private static final int SHARED_SECONDS = 10;

    private final byte[] plain;
    private final byte[] packed;
    private final String tag;
    private final String type;
    private final Map<String, String> headers;

    private KeptPage(byte[] plain, byte[] packed, String tag, String type, Map<String, String> headers) {
        this.plain = plain;
        this.packed = packed;
        this.tag = tag;
        this.type = type;
        this.headers = headers;
    }

    /** @param drawn where the page set its headers; nothing has been sent yet */
    static KeptPage of(byte[] content, HttpServletResponse drawn) throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(content);
        // Weak, because the same page is sent packed and plain.
        String tag = "W/\"%x-%x\"".formatted(content.length, sum.getValue());
        Map<String, String> headers = Stream.of("Content-Security-Policy", "Link")
                .filter(drawn::containsHeader)
                .collect(Collectors.toMap(name -> name, drawn::getHeader));
        return new KeptPage(content, pack(content), tag, drawn.getContentType(), headers);
    }

    /** In memory. */
    int bytes() {
        return plain.length + packed.length;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setHeader("ETag", tag);
        // Browsers ask each time, so that nobody is shown what was changed before they came; it costs them no page.
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=" + SHARED_SECONDS);
        response.setHeader("Vary", "Cookie, Authorization, Accept-Encoding");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean small = Packing.GZIP.isAccepted(request.getHeader("Accept-Encoding"));
        if (small) {
            response.setHeader("Content-Encoding", Packing.GZIP.coding);
        }
        byte[] content = small ? packed : plain;
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static byte[] pack(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
