package org.chapterhouse.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where to go on after signing in. Only ever a page of this site: an address from elsewhere would let a link to our
 * sign-in page end on a copy of it.
 *
 * @param path path and query, starting with a slash
 */
public record ReturnAddress(String path) {

    private static final ReturnAddress HOME = new ReturnAddress("/");

    /** The page somebody wanted to see, the start page for anything that is not a page of this site. */
    public static ReturnAddress of(String wanted) {
        return wanted != null && local(wanted) && !leadsBack(wanted) ? new ReturnAddress(wanted) : HOME;
    }

    /** The page that this request asks for; without its query where that was only meant for a form. */
    static ReturnAddress of(HttpServletRequest request) {
        String query = "GET".equals(request.getMethod()) && request.getQueryString() != null
                ? "?" + request.getQueryString()
                : "";
        return of(request.getRequestURI().substring(request.getContextPath().length()) + query);
    }

    /** The address of the sign-in page that leads on to here. */
    public String signIn() {
        return "/signin" + from();
    }

    /** The address of the sign-up page that leads on to here. */
    public String signUp() {
        return "/signup" + from();
    }

    private String from() {
        return equals(HOME) ? "" : "?from=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean local(String wanted) {
        // Browsers read a backslash as a slash and drop control characters, so "/\evil.example" is another site.
        if (!wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.contains("\\")
                || wanted.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean leadsBack(String wanted) {
        return wanted.matches("/(signin|signup|signout|api)([/?.#].*)?");
    }
}
