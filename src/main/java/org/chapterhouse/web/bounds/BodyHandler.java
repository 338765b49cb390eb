package org.chapterhouse.web.bounds;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Tells requests without a body, uploads and ordinary bodies apart, and refuses what says it is too large. */
record BodyHandler(HttpHandler application, OrdinaryBody.Bounds bounds, UploadHandler uploads) implements HttpHandler {

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isRequestComplete()) {
            application.handleRequest(exchange);
        } else if (!exchange.isInIoThread()) {
            // A request that came right behind another on the same connection.
            exchange.dispatch(exchange.getIoThread(), this);
        } else if (UploadHandler.isUpload(exchange)) {
            handleUpload(exchange);
        } else if (length(exchange) > bounds.bytes()) {
            Refusal.tooLarge(bounds.bytes()).answer(exchange);
        } else {
            new OrdinaryBody(exchange, application, bounds).takeIn();
        }
    }

    private void handleUpload(HttpServerExchange exchange) throws Exception {
        if (length(exchange) > uploads.mostBytes() && !UploadHandler.isPart(exchange)) {
            Refusal.uploadTooLarge(uploads.mostBytes()).answer(exchange);
        } else {
            uploads.handleRequest(exchange);
        }
    }

    /** As its header says, -1 if it does not; a number that no computer can count to is too large for everything. */
    private static long length(HttpServerExchange exchange) {
        try {
            return exchange.getRequestContentLength();
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
