package org.chapterhouse.web.desk.session;

import java.time.Clock;

import org.chapterhouse.catalog.Trashing;
import org.chapterhouse.catalog.desk.DeskTrash;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.desk.TrashRow;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the trash has to do with the session that is on the desk. */
@Named
@RequestScoped
public class SessionTrashPage {

    @Inject
    private DeskTrash trash;

    @Inject
    private DeskSessionPage page;

    @Inject
    private CurrentViewer current;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    private boolean looked;
    private TrashRow row;

    /** Whether it is there now. */
    public boolean isThere() {
        return row() != null;
    }

    /** Who moved it there, when, and until when it can be restored; null where it is not there. */
    public String getTold() {
        return isThere() ? texts.get("desk.trash.here", person(), row().at(), row().days()) : null;
    }

    /** How long it could be restored. */
    public long getDays() {
        return Trashing.KEPT.toDays();
    }

    private String person() {
        return row().person() == null ? texts.get("desk.person.gone") : row().person();
    }

    private TrashRow row() {
        if (!looked) {
            row = trash.find(page.getId(), current.viewer())
                    .map(session -> TrashRow.of(session, clock.instant()))
                    .orElse(null);
            looked = true;
        }
        return row;
    }
}
