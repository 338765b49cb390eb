package org.chapterhouse.web.bounds;

import java.io.IOException;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The first filter: it runs when the security constraints have let a request through, and not for error pages. */
final class UploadFilter extends HttpFilter {

    static final String NAME = "uploads";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        UploadHandler.allow(ServletRequestContext.requireCurrent().getExchange());
        chain.doFilter(request, response);
    }
}
