package org.chapterhouse.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import org.chapterhouse.site.SiteAddress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** By which a browser where somebody signed in is known again. It proves nothing else and says nothing about anybody. */
@ApplicationScoped
public class DeviceCookie {

    private static final String NAME = "device";
    /** As long as browsers let a cookie live. */
    private static final Duration LIFE = Duration.ofDays(400);

    private static final int MAX_LENGTH = 100;

    @Inject
    private SiteAddress site;

    /** Its value, empty where the browser brings none. */
    public Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank() && value.length() <= MAX_LENGTH)
                        .findFirst();
    }

    public void send(String value, HttpServletResponse response) {
        Cookie cookie = new Cookie(name(), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(site.secure());
        cookie.setPath("/");
        cookie.setMaxAge((int) LIFE.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** With the prefix, browsers take it from nobody but this very host over TLS. */
    private String name() {
        return site.secure() ? "__Host-" + NAME : NAME;
    }
}
