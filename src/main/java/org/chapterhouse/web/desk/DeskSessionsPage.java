package org.chapterhouse.web.desk;

import java.util.List;
import java.util.stream.Collectors;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.bulk.BulkChange;
import org.chapterhouse.catalog.bulk.BulkEditing;
import org.chapterhouse.catalog.desk.DeskFilter;
import org.chapterhouse.catalog.desk.DeskSessions;
import org.chapterhouse.catalog.desk.SessionLack;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.ui.Choices;
import org.chapterhouse.web.ui.Pager;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /desk/sessions}: all sessions, hidden ones too; what is looked for is in the address. */
@Named
@RequestScoped
public class DeskSessionsPage {

    private static final int SIZE = 50;

    @Inject
    private DeskSessions sessions;

    @Inject
    private Programs programs;

    @Inject
    private CurrentViewer current;

    @Inject
    private Choices choices;

    private DeskFilter filter;
    private List<SessionRow> rows;
    private Pager pager;

    @PostConstruct
    void load() {
        filter = DeskFilters.of(choices);
        rows = sessions.page(filter, choices.page(), SIZE, current.viewer()).stream()
                .map(SessionRow::new)
                .toList();
        pager = new Pager(
                choices.page(),
                SIZE,
                sessions.count(filter, current.viewer()),
                choices.address("/desk/sessions", DeskFilters.NAMES));
    }

    public DeskFilter getFilter() {
        return filter;
    }

    public List<Program> getPrograms() {
        return programs.all();
    }

    public List<Visibility> getVisibilities() {
        return Visibility.CHOICES;
    }

    public SessionLack[] getLacks() {
        return SessionLack.values();
    }

    public List<SessionRow> getRows() {
        return rows;
    }

    /** Ids of the sessions on this page of the list. */
    public String getHere() {
        return rows.stream().map(row -> String.valueOf(row.session().id())).collect(Collectors.joining(" "));
    }

    /** Whether the list has more pages than this one, but no more than can be edited at once. */
    public boolean isAllOffered() {
        return pager.needed() && pager.total() <= BulkEditing.MOST;
    }

    /** How many sessions can be edited at once. */
    public int getMost() {
        return BulkEditing.MOST;
    }

    /** What can be done to several sessions at once. */
    public BulkChange.Kind[] getChanges() {
        return BulkChange.Kind.values();
    }

    public Pager getPager() {
        return pager;
    }
}
