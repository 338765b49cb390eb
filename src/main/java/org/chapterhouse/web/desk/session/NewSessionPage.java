package org.chapterhouse.web.desk.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.edit.Rules;
import org.chapterhouse.catalog.edit.SessionDrafting;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.web.desk.SavedNote;
import org.chapterhouse.web.desk.SessionRow;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code /desk/sessions/new}: a session is begun with its title and program; the rest is said on its own page. */
@Named
@RequestScoped
public class NewSessionPage {

    @Inject
    private SessionDrafting drafting;

    @Inject
    private Rules rules;

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** Runs before anything is drawn. */
    void load() {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        if (!RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.origin");
        }
        SessionForm form = SessionForm.of(request.getParameterMap());
        List<String> programs =
                form.all("programs").stream().filter(slug -> !slug.isEmpty()).toList();
        SessionDetails details = SessionDrafting.details(form.orNull("title"), date(form), programs);
        rules.broken(details)
                .forEach(field ->
                        wrong.putIfAbsent(field, texts.family("desk.wrong.").get(field)));
        if (wrong.isEmpty()) {
            MovedPage.show(SessionRow.edit(draft(details)) + "?saved=" + SavedNote.BEGUN);
        }
    }

    private String draft(SessionDetails details) {
        return drafting.draft(details, Editor.byHand(current.viewer()));
    }

    private PartialDate date(SessionForm form) {
        try {
            return form.one("heldOn").isEmpty() ? null : PartialDate.parse(form.one("heldOn"));
        } catch (Invalid e) {
            wrong.put("heldOn", e.getMessage());
            return null;
        }
    }

    /** What was typed; empty for nothing. */
    public String typed(String name) {
        return choices.one(name);
    }

    /** Sentences by field. */
    public Map<String, String> getWrong() {
        return wrong;
    }
}
