package org.chapterhouse.web.frame;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

import org.chapterhouse.catalog.history.CatalogRevision;
import org.chapterhouse.security.CurrentViewer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.faces.application.ResourceHandler;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What browsers and proxies may keep. A reading page asked for without any cookie or token shows nothing personal: it is
 * drawn once and kept until the catalog changes; proxies may keep it for some seconds. Every other page is private, and
 * no browser keeps one for somebody who is signed in: the next person at the computer could go back to it. Resources
 * are left to Faces, which lets them be kept for a year.
 */
public class PageCaching extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of(
            "/index.xhtml",
            "/browse.xhtml",
            "/courses.xhtml",
            "/materials.xhtml",
            "/programs.xhtml",
            "/sessions.xhtml",
            "/transcripts.xhtml");

    private static final long MOST_BYTES = 32_000_000;
    /** Not longer, because not everything on a page is in the catalog: a file may be converted meanwhile. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    @Inject
    private transient CatalogRevision revision;

    private final transient Cache<Key, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, KeptPage page) -> page.bytes())
            .expireAfterWrite(LIFE)
            .build();

    @Inject
    private transient CurrentViewer current;

    private record Key(String address, long revision) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().startsWith(ResourceHandler.RESOURCE_IDENTIFIER)) {
            chain.doFilter(request, response);
        } else if (isForEverybody(request)) {
            Key key = new Key(address(request), revision.current());
            KeptPage kept = pages.getIfPresent(key);
            if (kept == null) {
                draw(key, request, response, chain);
            } else {
                kept.send(request, response);
            }
        } else {
            response.setHeader(
                    "Cache-Control", current.viewer().signedIn() ? "private, no-store" : "private, no-cache");
            chain.doFilter(request, response);
        }
    }

    private void draw(Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BufferedPage drawn = new BufferedPage(response);
        chain.doFilter(request, drawn);
        if (drawn.isPlainPage()) {
            KeptPage page = KeptPage.of(drawn.content(), response);
            pages.put(key, page);
            page.send(request, response);
        } else {
            response.setHeader("Cache-Control", "private, no-cache");
            drawn.send();
        }
    }

    /** What came from a search is counted, so the page has to be asked for. */
    private static boolean isForEverybody(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && READING.contains(request.getServletPath())
                && request.getHeader("Cookie") == null
                && request.getHeader("Authorization") == null
                && request.getParameter("q") == null;
    }

    private static String address(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return (before == null ? request.getRequestURI() : before) + "?" + request.getQueryString();
    }
}
