package org.chapterhouse.web.ingest;

import java.util.Arrays;
import java.util.List;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.run.DryRun;
import org.chapterhouse.ingest.run.DryRuns;
import org.chapterhouse.ingest.run.ImportEntries;
import org.chapterhouse.ingest.run.ImportEntries.Filter;
import org.chapterhouse.ingest.run.ImportRun;
import org.chapterhouse.ingest.run.ImportRuns;
import org.chapterhouse.ingest.run.ImportUndo;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.DeskTime;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Choices;
import org.chapterhouse.web.ui.Pager;
import org.omnifaces.cdi.Param;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** admin/imports.xhtml with a run: what became of its entries, or would become of them, and what may follow. */
@Named
@RequestScoped
public class ImportReportPage {

    private static final String HERE = "/admin/imports";
    private static final int SIZE = 50;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportEntries entries;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private ImportUndo undo;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentViewer current;

    @Inject
    private Choices choices;

    @Inject
    private Texts texts;

    @Inject
    @Param(name = "run")
    private Long chosen;

    private ImportRun run;
    private DryRun dryRun;
    private List<EntryRow> rows = List.of();
    private List<ReportTab> tabs = List.of();
    private Pager pager;

    @PostConstruct
    void load() {
        if (chosen == null) {
            return;
        }
        run = runs.require(chosen);
        dryRun = dryRuns.find(chosen).orElse(null);
        String show = choices.one("show");
        Filter filter = filter(show);
        int hinted = entries.count(chosen, new Filter(null, true), current.viewer());
        tabs = ReportTab.of(run, hinted, show, texts);
        rows = entries.page(chosen, filter, choices.page(), SIZE, current.viewer()).stream()
                .map(told -> EntryRow.of(told, run.getUndoes() != null, texts))
                .toList();
        pager = new Pager(
                choices.page(),
                SIZE,
                entries.count(chosen, filter, current.viewer()),
                choices.address(HERE, List.of("run", "show")));
    }

    private static Filter filter(String show) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(show))
                .findFirst()
                .map(outcome -> new Filter(outcome, false))
                .orElse(new Filter(null, show.equals("HINTED")));
    }

    /** Starts the import of the upload that was tried out. */
    public void bring() {
        try {
            watch(dryRuns.start(chosen, current.viewer()));
        } catch (Problem e) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), null));
        }
    }

    private static void watch(long begun) {
        MovedPage.show(PageAddress.of(HERE).with("watched", begun).toString());
    }

    /** Takes the import back. */
    public void takeBack() {
        try {
            watch(undo.start(chosen, current.viewer()));
        } catch (Problem e) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), null));
        }
    }

    /** Whether it is the import that can be taken back now. */
    public boolean isUndoable() {
        return undo.last(current.viewer())
                .filter(last -> last.getId().equals(chosen))
                .isPresent();
    }

    /** Until when it can be. */
    public String getUndoableUntil() {
        return DeskTime.of(run.getFinishedAt().plus(ImportUndo.KEPT));
    }

    /** Deletes the upload and this report. */
    public void discard() {
        dryRuns.discard(chosen, current.viewer());
        MovedPage.show(HERE);
    }

    /** Null where no run is chosen. */
    public ImportRun getRun() {
        return run;
    }

    /** Null where the run is an import. */
    public DryRun getDryRun() {
        return dryRun;
    }

    /** Whether its upload can be imported now. */
    public boolean isWaiting() {
        return dryRun != null && dryRun.getImportedAs() == null && run.getState() == ImportRun.State.DONE;
    }

    /** How many entries an import would change or add. */
    public int getTaken() {
        return run.getCreated() + run.getChanged();
    }

    public String getStarted() {
        return DeskTime.of(run.getStartedAt());
    }

    /** Null where the server started it, or the account is gone. */
    public String getBy() {
        return run.getStartedBy() == null
                ? null
                : accounts.find(run.getStartedBy()).map(Account::getName).orElse(null);
    }

    public String getKeptUntil() {
        return DeskTime.of(dryRun.getKeptUntil());
    }

    public List<EntryRow> getRows() {
        return rows;
    }

    public List<ReportTab> getTabs() {
        return tabs;
    }

    public Pager getPager() {
        return pager;
    }
}
