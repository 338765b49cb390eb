package org.chapterhouse.web.frame;

import java.io.IOException;

import org.chapterhouse.security.CurrentViewer;

import jakarta.faces.application.ResourceHandler;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Browsers keep no page of somebody who is signed in, as the next person at the computer could go back to it, and other
 * pages not without asking. Resources are left to Faces, which lets them be kept for a year.
 */
public class PageCaching extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getServletPath().startsWith(ResourceHandler.RESOURCE_IDENTIFIER)) {
            boolean signedIn = current.viewer().signedIn();
            response.setHeader("Cache-Control", signedIn ? "private, no-store" : "private, no-cache");
        }
        chain.doFilter(request, response);
    }
}
