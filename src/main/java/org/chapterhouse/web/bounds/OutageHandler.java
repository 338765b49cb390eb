package org.chapterhouse.web.bounds;

import org.chapterhouse.database.DatabaseWatch;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import jakarta.faces.application.ResourceHandler;

/** Refuses what needs the database while the database does not answer; scripts and style sheets do not. */
record OutageHandler(HttpHandler next, OutagePage page) implements HttpHandler {

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (DatabaseWatch.isAway() && !exchange.getRelativePath().startsWith(ResourceHandler.RESOURCE_IDENTIFIER)) {
            page.answer(exchange);
            return;
        }
        next.handleRequest(exchange);
    }
}
