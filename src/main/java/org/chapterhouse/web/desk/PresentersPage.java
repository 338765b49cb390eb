package org.chapterhouse.web.desk;

import java.util.List;

import org.chapterhouse.catalog.edit.PresenterUnion;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code /desk/presenters}: presenters whose names look alike. */
@Named
@RequestScoped
public class PresentersPage {

    @Inject
    private PresenterUnion union;

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    private List<PresenterUnion.Alike> rows = List.of();
    private String refusal;

    /** Runs before anything is drawn. */
    public void load() {
        if (request.getMethod().equals("POST")) {
            merge();
        }
        rows = union.alike(current.viewer());
    }

    private void merge() {
        if (!RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.origin");
        }
        try {
            int sessions = union.unite(choices.one("keep"), choices.one("merge"), Editor.byHand(current.viewer()));
            MovedPage.show(
                    PageAddress.of("/desk/presenters").with("merged", sessions).toString());
        } catch (NotFound | Conflict | Invalid e) {
            refusal = e.getMessage();
        }
    }

    public List<PresenterUnion.Alike> getRows() {
        return rows;
    }

    /** Why nothing was merged; null for no reason. */
    public String getRefusal() {
        return refusal;
    }

    /** What was just merged, in words; null for nothing. */
    public String getMerged() {
        String sessions = choices.one("merged");
        return sessions.matches("\\d{1,6}") ? texts.get("presenters.merged", Integer.valueOf(sessions)) : null;
    }
}
