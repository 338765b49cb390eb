package org.chapterhouse.web.search;

import java.io.IOException;
import java.util.zip.CRC32C;

import org.chapterhouse.problem.Unavailable;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * {@code /search.atom}: what the search page shows for the same parameters, for feed readers. They cannot sign in, so
 * whoever asks gets what everybody may see.
 */
@WebServlet("/search.atom")
public class SearchFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FeedOfSearch feed;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] xml;
        try {
            xml = feed.read().xml();
        } catch (Unavailable e) {
            response.setHeader("Retry-After", "60");
            throw e;
        }
        String etag = etag(xml);
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("ETag", etag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setContentLength(xml.length);
        response.getOutputStream().write(xml);
    }

    private static String etag(byte[] xml) {
        CRC32C sum = new CRC32C();
        sum.update(xml);
        return '"' + Long.toHexString(sum.getValue()) + '-' + xml.length + '"';
    }
}
