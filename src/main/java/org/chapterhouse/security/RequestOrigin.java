package org.chapterhouse.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/**
 * From which page a request was sent, as the browser tells. A page of another site can make a browser send our cookie,
 * but not these headers.
 *
 * @param fetchSite the header Sec-Fetch-Site, null where the browser or an unencrypted connection brings none
 * @param origin    the header Origin
 * @param referer   the header Referer
 * @param own       the origin of this site as the browser sees it
 */
public record RequestOrigin(String fetchSite, String origin, String referer, String own) {

    /** The origin of a request; scheme and host are those of {@code chapterhouse.url}, see {@code web.bounds}. */
    public static RequestOrigin of(HttpServletRequest request) {
        return new RequestOrigin(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Referer"),
                origin(request.getScheme(), request.getServerName(), request.getServerPort()));
    }

    /** Whether the request is proven to come from a page of this site. */
    public boolean isOwn() {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        return own.equals(originOf(origin != null ? origin : referer));
    }

    private static String originOf(String address) {
        try {
            URI uri = new URI(address == null ? "" : address);
            return uri.getHost() == null || uri.getScheme() == null
                    ? null
                    : origin(uri.getScheme(), uri.getHost(), uri.getPort());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String origin(String scheme, String host, int port) {
        int standard = scheme.equalsIgnoreCase("https") ? 443 : 80;
        return (scheme + "://" + host + (port == -1 || port == standard ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}
