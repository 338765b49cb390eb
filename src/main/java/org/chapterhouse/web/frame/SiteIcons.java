package org.chapterhouse.web.frame;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets browsers keep the drawings that stand for the site, and the manifest that names them. Browsers ask for them at
 * addresses of their own, so these cannot change with the content.
 */
public class SiteIcons extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String A_MONTH = "public, max-age=2592000";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", A_MONTH);
        chain.doFilter(request, response);
    }
}
