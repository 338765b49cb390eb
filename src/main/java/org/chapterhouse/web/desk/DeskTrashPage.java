package org.chapterhouse.web.desk;

import java.time.Clock;
import java.util.List;

import org.chapterhouse.catalog.Trashing;
import org.chapterhouse.catalog.desk.DeskTrash;
import org.chapterhouse.catalog.edit.SessionTrash;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.RequestOrigin;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.ui.Choices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code /desk/trash}: what is in the trash. All forms that move a session there or back are sent here. */
@Named
@RequestScoped
public class DeskTrashPage {

    private static final String HERE = "/desk/trash";

    @Inject
    private SessionTrash trash;

    @Inject
    private DeskTrash trashed;

    @Inject
    private CurrentViewer current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Choices choices;

    @Inject
    private Clock clock;

    private List<TrashRow> rows = List.of();

    /** Runs before anything is drawn. */
    public void load() {
        if (request.getMethod().equals("POST")) {
            change();
        } else {
            rows = trashed.all(current.viewer()).stream()
                    .map(session -> TrashRow.of(session, clock.instant()))
                    .toList();
        }
    }

    private void change() {
        if (!RequestOrigin.of(request).isOwn()) {
            throw new Forbidden("problem.origin");
        }
        String slug = choices.one("slug");
        switch (choices.one("do")) {
            case "move" -> {
                trash.move(slug, current.viewer());
                MovedPage.show(PageAddress.of(HERE).with("moved", slug).toString());
            }
            case "restore" -> {
                trash.restore(slug, current.viewer());
                MovedPage.show(SessionRow.edit(slug) + "?saved=" + SavedNote.RESTORED);
            }
            case "delete" -> {
                trash.delete(slug, current.viewer());
                MovedPage.show(PageAddress.of(HERE).with("deleted", "yes").toString());
            }
            default -> throw new Invalid("error.problem.text");
        }
    }

    /** What was put there last comes first. */
    public List<TrashRow> getRows() {
        return rows;
    }

    /** The session that was just moved here; null for none, or where it was restored meanwhile. */
    public TrashRow getMoved() {
        return rows.stream()
                .filter(row -> row.slug().equals(choices.one("moved")))
                .findFirst()
                .orElse(null);
    }

    /** Whether one was just deleted for good. */
    public boolean isDeleted() {
        return !choices.one("deleted").isEmpty();
    }

    public boolean isDeletable() {
        return current.viewer().administers();
    }

    /** How long a session can be restored. */
    public long getDays() {
        return Trashing.KEPT.toDays();
    }
}
