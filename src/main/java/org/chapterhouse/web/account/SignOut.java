package org.chapterhouse.web.account;

import java.io.IOException;

import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.security.SignedIn;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The button to sign out is on every page, and reading pages keep no state, so it posts a plain form here. */
@WebServlet("/signout")
public class SignOut extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!RequestOrigin.of(request).isOwn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        SignedIn.end(request);
        response.sendRedirect(request.getContextPath() + "/");
    }
}
