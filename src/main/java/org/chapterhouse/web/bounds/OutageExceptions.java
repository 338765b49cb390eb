package org.chapterhouse.web.bounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import org.chapterhouse.database.DatabaseOutage;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.ExceptionHandler;
import io.undertow.servlet.api.LoggingExceptionHandler;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/** Answers who was on the way when the database went away; one line in the log. */
record OutageExceptions(OutagePage page) implements ExceptionHandler {

    private static final Logger LOG = System.getLogger(OutageExceptions.class.getName());

    @Override
    public boolean handleThrowable(
            HttpServerExchange exchange, ServletRequest request, ServletResponse response, Throwable thrown) {
        if (!DatabaseOutage.caused(thrown) || response.isCommitted()) {
            return LoggingExceptionHandler.DEFAULT.handleThrowable(exchange, request, response, thrown);
        }
        LOG.log(Level.WARNING, "The database did not respond to {0}.", exchange.getRelativePath());
        try {
            page.answer(exchange, (HttpServletResponse) response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
