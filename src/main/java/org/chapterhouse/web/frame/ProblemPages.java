package org.chapterhouse.web.frame;

import java.io.IOException;

import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.problem.SignInNeeded;
import org.chapterhouse.problem.TooLarge;
import org.chapterhouse.problem.TooMany;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.security.ReturnAddress;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers a {@link Problem} that a page or a download ran into with its status and the error page for it, or with the
 * way to sign in. The page finds the problem as request attribute {@code problem}. Everything else passes on and is
 * logged with an id by OmniFaces.
 */
public class ProblemPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (StaleForm.hasNoViewState(request)) {
            StaleForm.answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Problem problem = find(Problem.class, e);
            if (response.isCommitted()) {
                throw e;
            } else if (problem != null) {
                answer(problem, request, response);
            } else if (find(ViewExpiredException.class, e) != null) {
                StaleForm.answer(request, response);
            } else {
                throw e;
            }
        }
    }

    private static <T> T find(Class<T> type, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static void answer(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (problem instanceof SignInNeeded && "GET".equals(request.getMethod())) {
            response.sendRedirect(signIn(request));
            return;
        }
        if (problem instanceof Unavailable) {
            response.setIntHeader("Retry-After", Unavailable.RETRY_SECONDS);
        }
        request.setAttribute("problem", problem);
        response.sendError(status(problem));
    }

    private static String signIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getContextPath() + ReturnAddress.of(path + query).signIn();
    }

    static int status(Problem problem) {
        if (problem instanceof NotFound) {
            return HttpServletResponse.SC_NOT_FOUND;
        } else if (problem instanceof Forbidden || problem instanceof SignInNeeded) {
            return HttpServletResponse.SC_FORBIDDEN;
        } else if (problem instanceof Conflict) {
            return HttpServletResponse.SC_CONFLICT;
        } else if (problem instanceof TooLarge) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        } else if (problem instanceof TooMany) {
            return 429;
        } else if (problem instanceof Unavailable) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        } else if (problem instanceof Invalid) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
