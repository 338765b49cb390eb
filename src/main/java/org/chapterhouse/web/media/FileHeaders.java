package org.chapterhouse.web.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Headers that every file gets. */
final class FileHeaders {

    /** Means the same in every form a header can name a file in. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    private FileHeaders() {}

    /**
     * A browser may keep the file, but has to ask each time, because who may see it can change.
     *
     * @param etag     strong entity tag with its quotes
     * @param fileName what it is called once saved
     */
    static void describe(HttpServletRequest request, HttpServletResponse response, String etag, String fileName) {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("ETag", etag);
        String kind = request.getParameter("download") == null ? "inline" : "attachment";
        response.setHeader("Content-Disposition", kind + named(fileName));
    }

    /** RFC 6266: a plain name for everybody, the exact one for those who read the extended form. */
    static String named(String fileName) {
        if (PLAIN.matcher(fileName).matches()) {
            return "; filename=\"" + fileName + "\"; filename*=UTF-8''" + fileName;
        }
        String plain = Normalizer.normalize(fileName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]", "_")
                .replaceAll("[\"\\\\%/]", "_");
        String exact = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
