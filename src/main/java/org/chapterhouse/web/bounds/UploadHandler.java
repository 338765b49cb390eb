package org.chapterhouse.web.bounds;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.form.FormData;
import io.undertow.server.handlers.form.FormDataParser;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

/** Lets uploads of archives, of captions and of parts of recordings through, unread. */
record UploadHandler(HttpHandler next, UnderWay underWay, long mostBytes) implements HttpHandler {

    static final String PAGE = "/admin/imports";
    private static final String RESOURCE = "/api/v1/imports";
    /** An hour of speech is more than an ordinary body may have; the resource itself reads only a few megabytes. */
    private static final Pattern CAPTIONS = Pattern.compile("/api/v1/sessions/[^/]+/captions/[^/]+");

    private static final Pattern PART = Pattern.compile("/api/v1/uploads/[^/]+");

    private static final FormData NOTHING = new FormData(0);

    static boolean isUpload(HttpServerExchange exchange) {
        return isArchive(exchange)
                || isPart(exchange)
                || exchange.getRequestMethod().equals(Methods.PUT)
                        && CAPTIONS.matcher(exchange.getRelativePath()).matches();
    }

    /** Bounded by what was announced for the whole, which the resource knows. */
    static boolean isPart(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.PATCH)
                && PART.matcher(exchange.getRelativePath()).matches();
    }

    private static boolean isArchive(HttpServerExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        String type = header == null ? "" : header.toLowerCase(Locale.ROOT);
        return exchange.getRequestMethod().equals(Methods.POST)
                && switch (exchange.getRelativePath()) {
                    case PAGE -> type.startsWith("multipart/form-data");
                    case RESOURCE -> type.startsWith("application/zip") || type.startsWith("application/json");
                    default -> false;
                };
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Optional<UnderWay.Place> place =
                underWay.enter(exchange.getSourceAddress().getHostString());
        if (place.isEmpty()) {
            Refusal.TOO_MANY.answer(exchange);
            return;
        }
        exchange.addResponseCommitListener(answered -> {
            place.get().leave();
            giveUpTheRest(answered);
        });
        exchange.addExchangeCompleteListener((completed, others) -> {
            place.get().leave();
            others.proceed();
        });
        exchange.addRequestWrapper((body, reader) -> new Paced(body.create()));
        forbid(exchange);
        next.handleRequest(exchange);
    }

    /**
     * Whoever asks for a parameter finds none. Error pages do, even that for people who may not send the upload, and
     * all of it would be read for them.
     */
    private static void forbid(HttpServerExchange exchange) {
        exchange.putAttachment(FormDataParser.FORM_DATA, NOTHING);
    }

    @SuppressWarnings("ReferenceEquality") // is it ours?
    static void allow(HttpServerExchange exchange) {
        if (exchange.getAttachment(FormDataParser.FORM_DATA) == NOTHING) {
            exchange.removeAttachment(FormDataParser.FORM_DATA);
        }
    }

    /** Answered before it was read, so refused. Otherwise the thread would read on to the end, however slow. */
    private static void giveUpTheRest(HttpServerExchange exchange) {
        if (!exchange.isRequestComplete()) {
            LingeringClose.after(exchange);
        }
    }
}
