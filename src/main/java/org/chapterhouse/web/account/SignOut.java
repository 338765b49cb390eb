package org.chapterhouse.web.account;

import java.io.IOException;

import org.chapterhouse.account.signin.BrowserSessions;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.security.SignedIn;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The button to sign out is on every page, and reading pages keep no state, so it posts a plain form here. */
@WebServlet("/signout")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BrowserSessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!RequestOrigin.of(request).isOwn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        SignedIn.find(request).ifPresent(session -> sessions.end(session.accountId(), session.session()));
        SignedIn.end(request);
        // Pages and unsent reports of whoever used this browser until now; browsers heed it over TLS only.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + "/");
    }
}
