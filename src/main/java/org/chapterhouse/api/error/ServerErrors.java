package org.chapterhouse.api.error;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;

/**
 * Answers under {@code /api} in the form of a problem what no resource is asked for: an unknown address, a header that
 * cannot be read. The server would send the error page that people see in a browser.
 */
public class ServerErrors extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, new ProblemsInsteadOfPages(response));
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            answer(UnexpectedMapper.unexpected(e), response);
        }
    }

    private static void answer(ProblemJson problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(ProblemJson.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.text());
        // Else the server would still send its error page.
        response.flushBuffer();
    }

    private static class ProblemsInsteadOfPages extends HttpServletResponseWrapper {

        ProblemsInsteadOfPages(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int code) throws IOException {
            StatusType status = Status.fromStatusCode(code);
            answer(UnexpectedMapper.refused(status == null ? Status.BAD_REQUEST : status), this);
        }

        @Override
        public void sendError(int code, String message) throws IOException {
            sendError(code);
        }
    }
}
