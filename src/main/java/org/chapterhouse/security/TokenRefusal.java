package org.chapterhouse.security;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletResponse;

/** The answer to a program whose access token does not let it in. */
enum TokenRefusal {
    INVALID(HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", "invalid_token", "This access token is not in force."),
    NOT_FOR_PAGES(
            HttpServletResponse.SC_FORBIDDEN,
            "Forbidden",
            "insufficient_scope",
            "With an access token, pages are read with the scope read, and forms sent with the scope admin.");

    private final int status;
    private final String title;
    private final String error;
    private final String sentence;

    TokenRefusal(int status, String title, String error, String sentence) {
        this.status = status;
        this.title = title;
        this.error = error;
        this.sentence = sentence;
    }

    void answer(HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("WWW-Authenticate", "Bearer error=\"" + error + "\"");
        response.setContentType("application/problem+json");
        try {
            response.getOutputStream().print("""
                    {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(title, status, sentence));
            // Undertow would replace what is not sent yet by a page of its own.
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
