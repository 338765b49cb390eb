package org.chapterhouse.web.desk;

import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.desk.DeskFilter;
import org.chapterhouse.catalog.desk.DeskSessions;
import org.chapterhouse.catalog.desk.RecentEdits;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.frame.Texts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /desk}: what needs attention, and what was changed lately. */
@Named
@RequestScoped
public class DeskPage {

    private static final DeskFilter HIDDEN = new DeskFilter("", "", Visibility.DRAFT, null, false);
    private static final int DRAFTS = 5;
    private static final int CHANGES = 12;

    @Inject
    private DeskSessions sessions;

    @Inject
    private RecentEdits edits;

    @Inject
    private Tasks allTasks;

    @Inject
    private CurrentViewer current;

    @Inject
    private Texts texts;

    private int total;
    private int hidden;
    private List<SessionRow> drafts;
    private List<Task> tasks;
    private List<Change> changes;

    @PostConstruct
    void load() {
        total = sessions.count(DeskFilter.ALL, current.viewer());
        hidden = sessions.count(HIDDEN, current.viewer());
        drafts = sessions.page(HIDDEN, 1, DRAFTS, current.viewer()).stream()
                .map(SessionRow::new)
                .toList();
        tasks = allTasks.of(current.viewer());
        changes = edits.newest(CHANGES, current.viewer()).stream()
                .map(edit -> Change.of(edit, texts))
                .toList();
    }

    /** How many sessions there are in all. */
    public int getTotal() {
        return total;
    }

    /** How many only editors see. */
    public int getHidden() {
        return hidden;
    }

    /** The newest of those that only editors see. */
    public List<SessionRow> getDrafts() {
        return drafts;
    }

    public List<Task> getTasks() {
        return tasks;
    }

    public List<Change> getChanges() {
        return changes;
    }
}
