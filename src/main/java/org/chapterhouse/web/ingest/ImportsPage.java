package org.chapterhouse.web.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.run.DryRun;
import org.chapterhouse.ingest.run.DryRuns;
import org.chapterhouse.ingest.run.ImportNote;
import org.chapterhouse.ingest.run.ImportRun;
import org.chapterhouse.ingest.run.ImportRuns;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.desk.DeskTime;
import org.chapterhouse.web.frame.MovedPage;
import org.omnifaces.cdi.Param;
import org.primefaces.event.FileUploadEvent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** admin/imports.xhtml: uploading an archive, how far it is, what became of it and of those before. */
@Named
@RequestScoped
public class ImportsPage {

    private static final int MOST_ROWS = 200;

    @Inject
    private CurrentViewer current;

    @Inject
    private Accounts accounts;

    @Inject
    private Uploads uploads;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private ImportRuns runs;

    @Inject
    @Param(name = "run")
    private Long chosen;

    @Inject
    @Param(name = "watched")
    private Long watched;

    private Long begun;
    private List<RunRow> rows;
    private List<DryRow> waiting;
    private ImportRun watchedRun;
    private List<ImportNote> notes = List.of();

    /**
     * An upload that waits.
     *
     * @param name of the file, or the title of its archive
     */
    public record DryRow(String name, String href, String until) {}

    @PostConstruct
    void load() {
        rows = runs.recent(MOST_ROWS).stream().map(this::row).toList();
        waiting = dryRuns.waiting(current.viewer()).stream()
                .map(run -> new DryRow(name(run), href(run.getRun()), DeskTime.of(run.getKeptUntil())))
                .toList();
        notes = chosen == null ? List.of() : runs.notesOf(chosen);
        watch();
    }

    private void watch() {
        Long id = begun == null ? watched : begun;
        watchedRun = id == null ? runs.running().orElse(null) : runs.find(id).orElse(null);
    }

    /** Leads on to the report as soon as the run that is watched has come to its end. */
    public void look() {
        if (watchedRun != null && !watchedRun.isRunning()) {
            MovedPage.show(href(watchedRun.getId()));
        }
    }

    private String name(DryRun run) {
        return run.getFileName() == null ? runs.require(run.getRun()).getTitle() : run.getFileName();
    }

    private static String href(long run) {
        return "/admin/imports?run=" + run + "#report";
    }

    private RunRow row(ImportRun run) {
        String by = run.getStartedBy() == null
                ? null
                : accounts.find(run.getStartedBy()).map(Account::getName).orElse(null);
        return new RunRow(run, by);
    }

    /** Starts a dry run and returns; the page watches it from then on. */
    public void receive(FileUploadEvent event) {
        try (InputStream upload = event.getFile().getInputStream()) {
            ImportArchive bundle = uploads.receive(upload);
            begun = dryRuns.start(
                    bundle,
                    event.getFile().getFileName(),
                    current.viewer(),
                    overwrites(event) ? HandEdits.OVERWRITE : HandEdits.KEEP);
        } catch (Problem e) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        watch();
    }

    // PrimeFaces reports an upload before the values of the form reach this bean.
    private static boolean overwrites(FileUploadEvent event) {
        return ((UISelectBoolean) event.getComponent().findComponent("overwrite")).isSelected();
    }

    /** Newest first. */
    public List<RunRow> getRows() {
        return rows;
    }

    /** Those that can still be imported, newest first. */
    public List<DryRow> getWaiting() {
        return waiting;
    }

    /** The run that is under way, or was when this page was first shown; null for none. */
    public ImportRun getWatched() {
        return watchedRun;
    }

    /** How many bytes an upload may have. */
    public long getMostBytes() {
        return uploads.mostBytes();
    }

    /** Of the run that is shown. */
    public List<ImportNote> getNotes() {
        return notes;
    }
}
