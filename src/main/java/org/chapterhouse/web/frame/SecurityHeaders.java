package org.chapterhouse.web.frame;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.chapterhouse.site.SiteAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Tells browsers what they may do with our answers; on every one of them, error pages included. Answers that come from the
 * container itself are given the same by {@code web.bounds}.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> ALWAYS = Map.of(
            ContentSecurity.HEADER,
            ContentSecurity.STRICT,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    @Inject
    private transient SiteAddress site;

    /** Whether hosts below this one are reached over TLS only, too. */
    @Inject
    @ConfigProperty(name = "chapterhouse.hsts.subdomains", defaultValue = "false")
    private boolean subdomains;

    /**
     * Names and values of the headers.
     *
     * @param tls        whether people reach the site over TLS only
     * @param subdomains whether that holds for all hosts below it, too
     */
    public static Map<String, String> of(boolean tls, boolean subdomains) {
        Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
        if (tls) {
            headers.put("Strict-Transport-Security", "max-age=31536000" + (subdomains ? "; includeSubDomains" : ""));
        }
        return headers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        of(site.secure(), subdomains).forEach(response::setHeader);
        chain.doFilter(request, new OnePolicy(response));
    }

    /** PrimeFaces adds its policy; browsers would then apply both, and ours knows no nonce. */
    private static class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (ContentSecurity.HEADER.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
