package org.chapterhouse.web.desk.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.edit.SessionMerging;
import org.chapterhouse.catalog.edit.SessionUnion;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.media.RecordingFate;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.FieldNames;
import org.chapterhouse.web.desk.SavedNote;
import org.chapterhouse.web.desk.Seen;
import org.chapterhouse.web.desk.SessionRow;
import org.chapterhouse.web.desk.SuccessorRow;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code /desk/merge}: two sessions side by side, of which one stays. */
@Named
@RequestScoped
public class MergePage {

    private static final String HERE = "/desk/merge";
    /** Inputs that choose a field begin like this. */
    private static final String CHOICE = "of.";

    @Inject
    private SessionUnion union;

    @Inject
    private Recordings recordings;

    @Inject
    private MergeRows told;

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    private SessionUnion.Both both;
    private RecordingFate fate;
    private String refusal;

    /** Runs before anything is drawn. */
    public void load() {
        if (request.getMethod().equals("POST")) {
            merge();
        }
        open();
    }

    private void merge() {
        if (!RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.origin");
        }
        try {
            String slug = union.unite(
                    new SessionUnion.Wanted(
                            getKeep(),
                            getWith(),
                            Seen.read(choices.one("seenKept")),
                            Seen.read(choices.one("seenMerged")),
                            taken()),
                    Editor.byHand(current.viewer()));
            MovedPage.show(SessionRow.edit(slug) + "?saved=" + SavedNote.MERGED);
        } catch (Conflict | Invalid e) {
            refusal = e.getMessage();
        }
    }

    /** Nothing is compared where there are no two sessions to compare. */
    private void open() {
        if (getKeep().isEmpty() || getWith().isEmpty()) {
            refusal = getKeep().isEmpty() ? texts.get("problem.merge.which") : refusal;
            return;
        }
        try {
            both = union.open(getKeep(), getWith(), current.viewer());
            fate = RecordingFate.of(
                    recordings.findMain(both.kept().id()),
                    recordings.findMain(both.merged().id()));
        } catch (NotFound | Conflict | Invalid e) {
            refusal = refusal == null ? e.getMessage() : refusal;
        }
    }

    /** Fields of which the value of the session that goes was chosen. */
    private Set<String> taken() {
        return request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(CHOICE) && choices.one(name).equals("other"))
                .map(name -> name.substring(CHOICE.length()))
                .collect(Collectors.toSet());
    }

    /** Slug of the session that stays. */
    public String getKeep() {
        return SuccessorRow.slug(choices.one("keep").strip());
    }

    /** Slug of the session that goes, or what was typed for it; empty for nothing yet. */
    public String getWith() {
        return SuccessorRow.slug(choices.one("with").strip());
    }

    /** Whether two sessions are compared. */
    public boolean isComparing() {
        return both != null;
    }

    /** Why it cannot be done; null for no reason. */
    public String getRefusal() {
        return refusal;
    }

    public SessionMerging.Opened getKept() {
        return both.kept();
    }

    public SessionMerging.Opened getMerged() {
        return both.merged();
    }

    public String getSeenKept() {
        return Seen.write(both.kept().seen());
    }

    public String getSeenMerged() {
        return Seen.write(both.merged().seen());
    }

    /** The same two, but the other one stays. */
    public String getTurned() {
        return PageAddress.of(HERE)
                .with("keep", both.merged().facts().slug())
                .with("with", both.kept().facts().slug())
                .toString();
    }

    /** The fields in which they say different things. */
    public List<MergeRows.Row> getRows() {
        return told.of(both, taken());
    }

    /** What only the one that goes says, in words; empty for nothing. */
    public String getFilled() {
        return both.filled().stream().map(field -> FieldNames.of(field, texts)).collect(Collectors.joining(", "));
    }

    /** What becomes of the recordings. */
    public RecordingFate getFate() {
        return fate;
    }
}
