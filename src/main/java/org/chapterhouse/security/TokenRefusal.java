package org.chapterhouse.security;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.chapterhouse.problem.Messages;

import jakarta.servlet.http.HttpServletResponse;

/** The answer to a program whose access token does not let it in. */
enum TokenRefusal {
    INVALID(HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", "invalid_token", "problem.token.invalid"),
    NOT_FOR_PAGES(HttpServletResponse.SC_FORBIDDEN, "Forbidden", "insufficient_scope", "problem.token.pages");

    private final int status;
    private final String title;
    private final String error;
    private final String message;

    TokenRefusal(int status, String title, String error, String message) {
        this.status = status;
        this.title = title;
        this.error = error;
        this.message = message;
    }

    void answer(HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("WWW-Authenticate", "Bearer error=\"" + error + "\"");
        response.setContentType("application/problem+json");
        try {
            response.getOutputStream().print("""
                    {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(title, status, Messages.text(message)));
            // Undertow would replace what is not sent yet by a page of its own.
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
