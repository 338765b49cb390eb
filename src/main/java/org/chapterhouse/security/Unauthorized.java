package org.chapterhouse.security;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletResponse;

/** The answer to a program that sent an access token which is not, or not any more, in force. */
final class Unauthorized {

    private Unauthorized() {}

    static void invalidToken(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        response.setContentType("application/problem+json");
        try {
            response.getOutputStream().print("""
                    {"type":"about:blank","title":"Unauthorized","status":401,\
                    "detail":"This access token is not in force."}""");
            // Undertow would replace what is not sent yet by a page of its own.
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
