package org.chapterhouse.web.bounds;

import org.chapterhouse.problem.Messages;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;

/**
 * An answer to a request whose body is not wanted, in one sentence; for programs as RFC 9457 describes it.
 *
 * @param sentence without quotation marks
 */
record Refusal(int status, String sentence) {

    static final Refusal TOO_SLOW = new Refusal(StatusCodes.REQUEST_TIME_OUT, Messages.text("problem.request.slow"));
    static final Refusal TOO_MANY = new Refusal(StatusCodes.TOO_MANY_REQUESTS, Messages.text("problem.request.many"));
    static final Refusal UPLOAD_TOO_LARGE =
            new Refusal(StatusCodes.REQUEST_ENTITY_TOO_LARGE, Messages.text("problem.import.upload.large"));

    private static final HttpString NO_SNIFFING = new HttpString("X-Content-Type-Options");
    private static final String SECONDS_TO_WAIT = "10";

    static Refusal tooLarge(int mostBytes) {
        return new Refusal(StatusCodes.REQUEST_ENTITY_TOO_LARGE, Messages.text("problem.request.large", mostBytes));
    }

    static Refusal tooManyFields(int most) {
        return new Refusal(StatusCodes.REQUEST_ENTITY_TOO_LARGE, Messages.text("problem.request.fields", most));
    }

    /** Answers at once and gives up the rest of the body. */
    void answer(HttpServerExchange exchange) {
        LingeringClose.after(exchange);
        boolean program = exchange.getRelativePath().startsWith("/api/");
        exchange.setStatusCode(status);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, program ? "application/problem+json" : "text/plain; charset=utf-8")
                .put(NO_SNIFFING, "nosniff");
        if (equals(TOO_MANY)) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        exchange.getResponseSender().send(program ? json() : sentence);
    }

    private String json() {
        String title = StatusCodes.getReason(status);
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(title, status, sentence);
    }
}
