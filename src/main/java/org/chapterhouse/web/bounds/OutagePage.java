package org.chapterhouse.web.bounds;

import java.io.IOException;

import org.chapterhouse.problem.Messages;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.web.frame.AssetNames;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.faces.application.ResourceHandler;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Says that the database does not answer, without asking the database.
 *
 * @param html for people; programs get a problem as RFC 9457 describes it
 */
record OutagePage(String html) {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PROBLEM = "application/problem+json";

    static OutagePage of(ServletContext context) {
        String styles = AssetNames.of(context).find("styles/site.css").orElseThrow();
        return new OutagePage("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="UTF-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <link rel="stylesheet" href="%s">
                  <title>%s · %s</title>
                </head>
                <body>
                  <main class="wrap page">
                    <div class="empty">
                      <h1 class="title-2">%2$s</h1>
                      <p class="blurb">%s</p>
                      <div class="row"><a class="btn btn-primary" href="">%s</a></div>
                      <p class="meta">%s 503</p>
                    </div>
                  </main>
                </body>
                </html>
                """.formatted(
                        context.getContextPath() + ResourceHandler.RESOURCE_IDENTIFIER + "/" + styles,
                        Messages.text("error.unavailable.title"),
                        Messages.text("frame.name"),
                        Messages.text("problem.database"),
                        Messages.text("error.again"),
                        Messages.text("error.code")));
    }

    /** In place of the application. */
    void answer(HttpServerExchange exchange) {
        boolean program = isProgram(exchange);
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, program ? PROBLEM : HTML)
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(Headers.RETRY_AFTER, Unavailable.RETRY_SECONDS);
        exchange.getResponseSender().send(program ? problem() : html);
    }

    /** In place of what the application has begun to answer. */
    void answer(HttpServerExchange exchange, HttpServletResponse response) throws IOException {
        boolean program = isProgram(exchange);
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(program ? PROBLEM : HTML);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setIntHeader("Retry-After", Unavailable.RETRY_SECONDS);
        response.getWriter().write(program ? problem() : html);
        response.flushBuffer();
    }

    private static boolean isProgram(HttpServerExchange exchange) {
        return exchange.getRelativePath().startsWith("/api/");
    }

    private static String problem() {
        return new Refusal(
                        StatusCodes.SERVICE_UNAVAILABLE, Messages.text("problem.database"), Unavailable.RETRY_SECONDS)
                .json();
    }
}
