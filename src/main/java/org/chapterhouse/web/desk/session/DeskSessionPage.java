package org.chapterhouse.web.desk.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.SessionFacts;
import org.chapterhouse.catalog.edit.EditedMeanwhile;
import org.chapterhouse.catalog.edit.InTrash;
import org.chapterhouse.catalog.edit.ReviewDate;
import org.chapterhouse.catalog.edit.SessionMerging;
import org.chapterhouse.catalog.edit.SessionTrash;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.ClashView;
import org.chapterhouse.web.desk.Clashes;
import org.chapterhouse.web.desk.FieldNames;
import org.chapterhouse.web.desk.Restoring;
import org.chapterhouse.web.desk.SavedNote;
import org.chapterhouse.web.desk.Seen;
import org.chapterhouse.web.desk.SessionRow;
import org.chapterhouse.web.frame.ContentSecurity;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * {@code /desk/sessions/{slug}}: everything an editor says about a session, in one form. The page keeps no state on the
 * server, so that it can be saved however long it was open: the form brings along what the editor saw.
 */
@Named
@RequestScoped
public class DeskSessionPage {

    private static final String NEW = "new";

    /** By the second part of a message's key, the field beside which it is told. */
    private static final Map<String, String> PLACES =
            Map.of("publish", "publishAt", "review", "reviewBy", "superseded", "supersededBy");

    @Inject
    private NewSessionPage newSession;

    @Inject
    private ContentSecurity security;

    @Inject
    private SessionMerging merging;

    @Inject
    private SessionTrash trash;

    @Inject
    private Restoring restoring;

    @Inject
    private FormReader reader;

    @Inject
    private Clashes others;

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Choices choices;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    private boolean beginning;
    private SessionMerging.Opened opened;
    private SessionForm form;
    private Map<String, String> seen = Map.of();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private Map<String, ClashView> clashes = Map.of();
    private Map<String, String> former = Map.of();

    /** Runs before anything is drawn. Without a slug the page is the list of all sessions. */
    public void load() {
        if (slug == null) {
            return;
        }
        if (slug.equals(NEW) && !merging.isTaken(slug, current.viewer())) {
            beginning = true;
            newSession.load();
            return;
        }
        opened = merging.open(slug, current.viewer());
        security.allowChosenMedia();
        if (request.getMethod().equals("POST")) {
            save();
        } else if (opened.facts().slug().equals(slug)) {
            former = restoring.wanted(Subject.SESSION, opened.id(), SessionForm::has);
            form = SessionForm.of(opened.facts()).saying(former);
            seen = opened.seen();
        } else {
            MovedPage.lead(SessionRow.edit(opened.facts().slug()));
        }
    }

    private void save() {
        if (!RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.origin");
        }
        form = SessionForm.of(request.getParameterMap());
        if (!choices.one("reviewed").isEmpty()) {
            form = form.reviewedBy(ReviewDate.after(LocalDate.now(clock)));
        }
        seen = Seen.read(choices.one("seen"));
        choose();
        SessionFacts typed = reader.read(form, wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        if (!choices.one("restore").isEmpty()) {
            trash.restore(opened.facts().slug(), current.viewer());
        }
        try {
            SessionMerging.Saved saved = merging.save(opened.id(), seen, typed, Editor.byHand(current.viewer()));
            MovedPage.show(savedAt(saved));
        } catch (EditedMeanwhile e) {
            SessionFacts now = e.now(SessionFacts.class);
            clashes = others.of(e, SessionForm.of(now)::told, form::told);
            seen = SessionMerging.seen(now);
        } catch (InTrash e) {
            wrong.put("form", e.getMessage());
        } catch (Conflict e) {
            wrong.put(PLACES.getOrDefault(e.key().split("\\.")[1], "slug"), e.getMessage());
        } catch (Invalid e) {
            wrong.put(PLACES.getOrDefault(e.key().split("\\.")[1], "form"), e.getMessage());
        }
    }

    /** What the editor chose of the fields that others had changed, too. */
    private void choose() {
        Map<String, ClashView> open = new LinkedHashMap<>();
        SessionForm theirs = SessionForm.of(opened.facts());
        for (String field : choices.all("clash")) {
            String choice = choices.one("choose." + field);
            if (choice.equals("theirs")) {
                form = form.taking(field, theirs);
            } else if (!choice.equals("mine")) {
                wrong.put(field, texts.get("desk.clash.choose"));
                open.put(
                        field,
                        new ClashView(field, texts.get("desk.clash.open"), theirs.told(field), form.told(field)));
            }
        }
        clashes = open;
    }

    private static String savedAt(SessionMerging.Saved saved) {
        List<String> changed =
                saved.changed().stream().map(FieldChange::getField).toList();
        return PageAddress.of(SessionRow.edit(saved.facts().slug()))
                .with("saved", changed.isEmpty() ? List.of(SavedNote.NOTHING) : changed)
                .with("also", saved.kept())
                .toString();
    }

    /** Which of the pages with this address it is. */
    public String getView() {
        return "/WEB-INF/desk/" + (slug == null ? "list" : beginning ? "new" : isEdited() ? "session" : "trashed")
                + ".xhtml";
    }

    /** Whether its form is shown: nobody begins to edit what is in the trash. */
    public boolean isEdited() {
        return opened != null && (!opened.trashed() || form != null && isRefused());
    }

    /** Null where no session is shown. */
    public String getTitle() {
        return opened == null ? null : opened.facts().details().title();
    }

    long getId() {
        return opened.id();
    }

    /** What was taken from the history into the form, in words; null for nothing. */
    public String getRestored() {
        return former.isEmpty() ? null : texts.get("desk.restored", FieldNames.of(former.keySet(), texts));
    }

    public SessionForm getForm() {
        return form;
    }

    /** What is saved now. */
    public SessionFacts getFacts() {
        return opened.facts();
    }

    public String getSeen() {
        return Seen.write(seen);
    }

    /** Sentences by field. */
    public Map<String, String> getWrong() {
        return wrong;
    }

    /** By field. */
    public Map<String, ClashView> getClashes() {
        return clashes;
    }

    /** Whether something keeps the form from being saved. */
    public boolean isRefused() {
        return !wrong.isEmpty() || !clashes.isEmpty();
    }

    public List<Visibility> getVisibilities() {
        return Visibility.CHOICES;
    }

    /** Whether anybody but editors finds it. */
    public boolean isShown() {
        return opened.facts().details().visibility() != Visibility.DRAFT;
    }
}
