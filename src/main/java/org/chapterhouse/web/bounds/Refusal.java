package org.chapterhouse.web.bounds;

import java.time.Duration;

import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.problem.Messages;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;

/**
 * An answer to a request whose body is not wanted, in one sentence; for programs as RFC 9457 describes it.
 *
 * @param sentence      without quotation marks
 * @param secondsToWait before another try, 0 where waiting does not help
 */
record Refusal(int status, String sentence, int secondsToWait) {

    Refusal(int status, String sentence) {
        this(status, sentence, 0);
    }

    static final Refusal TOO_SLOW = new Refusal(StatusCodes.REQUEST_TIME_OUT, Messages.text("problem.request.slow"));
    static final Refusal TOO_MANY =
            new Refusal(StatusCodes.TOO_MANY_REQUESTS, Messages.text("problem.request.many"), 10);

    private static final HttpString NO_SNIFFING = new HttpString("X-Content-Type-Options");

    static Refusal tooLarge(int mostBytes) {
        return new Refusal(StatusCodes.REQUEST_ENTITY_TOO_LARGE, Messages.text("problem.request.large", mostBytes));
    }

    static Refusal uploadTooLarge(long mostBytes) {
        return new Refusal(
                StatusCodes.REQUEST_ENTITY_TOO_LARGE,
                Uploads.tooLarge(mostBytes).getMessage());
    }

    static Refusal tooManyFields(int most) {
        return new Refusal(StatusCodes.REQUEST_ENTITY_TOO_LARGE, Messages.text("problem.request.fields", most));
    }

    static Refusal tooOften(Duration pause) {
        int seconds = (int) pause.toSeconds() + 1;
        return new Refusal(StatusCodes.TOO_MANY_REQUESTS, Messages.text("problem.request.often", seconds), seconds);
    }

    /** Answers at once and gives up the rest of the body. */
    void answer(HttpServerExchange exchange) {
        LingeringClose.after(exchange);
        boolean program = exchange.getRelativePath().startsWith("/api/");
        exchange.setStatusCode(status);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, program ? "application/problem+json" : "text/plain; charset=utf-8")
                .put(NO_SNIFFING, "nosniff");
        if (secondsToWait > 0) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, secondsToWait);
        }
        exchange.getResponseSender().send(program ? json() : sentence);
    }

    String json() {
        String title = StatusCodes.getReason(status);
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(title, status, sentence);
    }
}
