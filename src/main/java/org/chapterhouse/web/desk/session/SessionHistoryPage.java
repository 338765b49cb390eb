package org.chapterhouse.web.desk.session;

import java.util.List;

import org.chapterhouse.catalog.desk.ChangeHistory;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.HistoryRow;
import org.chapterhouse.web.desk.HistoryRows;
import org.chapterhouse.web.desk.SessionRow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What became of the session that is on the desk. */
@Named
@RequestScoped
public class SessionHistoryPage {

    @Inject
    private ChangeHistory history;

    @Inject
    private HistoryRows table;

    @Inject
    private DeskSessionPage page;

    @Inject
    private CurrentViewer current;

    private List<HistoryRow> rows;

    /** Newest first. */
    public List<HistoryRow> getRows() {
        if (rows == null) {
            rows = table.of(
                    history.newest(Subject.SESSION, page.getId(), HistoryRows.MOST, current.viewer()),
                    PageAddress.of(SessionRow.edit(page.getFacts().slug())),
                    SessionForm::has);
        }
        return rows;
    }
}
