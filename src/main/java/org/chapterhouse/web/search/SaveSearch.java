package org.chapterhouse.web.search;

import java.io.IOException;

import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.savedsearch.SavedSearches;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The search page keeps no state, so it posts a plain form here to have its search saved, and is shown again. */
@WebServlet("/search/save")
public class SaveSearch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchChoices choices;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient SavedSearches searches;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.origin");
        }
        searches.save(current.requireAccount().getId(), request.getParameter("name"), choices.canonical());
        response.sendRedirect(request.getContextPath() + choices.address("/search"));
    }
}
