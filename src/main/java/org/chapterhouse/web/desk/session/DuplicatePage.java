package org.chapterhouse.web.desk.session;

import org.chapterhouse.catalog.edit.SessionDrafting;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.web.desk.SavedNote;
import org.chapterhouse.web.desk.SessionRow;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code /desk/duplicate}: where the form is sent that begins a session like another one; it has nothing to show. */
@Named
@RequestScoped
public class DuplicatePage {

    @Inject
    private SessionDrafting drafting;

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Choices choices;

    /** Runs before anything is drawn, which then is not. */
    public void load() {
        if (!request.getMethod().equals("POST")) {
            MovedPage.show("/desk/sessions");
            return;
        }
        if (!RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.origin");
        }
        String slug = drafting.duplicate(choices.one("slug"), Editor.byHand(current.viewer()));
        MovedPage.show(SessionRow.edit(slug) + "?saved=" + SavedNote.DUPLICATED);
    }
}
