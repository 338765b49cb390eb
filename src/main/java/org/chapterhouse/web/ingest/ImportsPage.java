package org.chapterhouse.web.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.run.ImportNote;
import org.chapterhouse.ingest.run.ImportRun;
import org.chapterhouse.ingest.run.ImportRuns;
import org.chapterhouse.ingest.run.Importer;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.security.CurrentViewer;
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
    private Importer importer;

    @Inject
    private ImportRuns runs;

    @Inject
    @Param(name = "run")
    private Long chosen;

    private List<RunRow> rows;
    private ImportRun chosenRun;
    private List<ImportNote> notes = List.of();

    @PostConstruct
    void load() {
        rows = runs.recent(MOST_ROWS).stream().map(this::row).toList();
        if (chosen != null) {
            chosenRun = runs.require(chosen);
            notes = runs.notesOf(chosen);
        }
    }

    private RunRow row(ImportRun run) {
        String by = run.getStartedBy() == null
                ? null
                : accounts.find(run.getStartedBy()).map(Account::getName).orElse(null);
        return new RunRow(run, by);
    }

    /** Starts the import and returns; the page watches it from then on. */
    public void receive(FileUploadEvent event) {
        try (InputStream upload = event.getFile().getInputStream()) {
            ImportArchive bundle = uploads.receive(upload);
            importer.start(bundle, current.viewer(), overwrites(event) ? HandEdits.OVERWRITE : HandEdits.KEEP);
        } catch (Problem e) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        load();
    }

    // PrimeFaces reports an upload before the values of the form reach this bean.
    private static boolean overwrites(FileUploadEvent event) {
        return ((UISelectBoolean) event.getComponent().findComponent("overwrite")).isSelected();
    }

    /** Newest first. */
    public List<RunRow> getRows() {
        return rows;
    }

    /** Null where nothing was ever imported. */
    public RunRow getLatest() {
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Whether there is something to read about the latest import. */
    public boolean isNoted() {
        return !rows.isEmpty() && runs.hasNotes(getLatest().run().getId());
    }

    public boolean isRunning() {
        return !rows.isEmpty() && rows.get(0).run().isRunning();
    }

    /** How many bytes an upload may have. */
    public long getMostBytes() {
        return uploads.mostBytes();
    }

    /** The import whose notes are shown, or null. */
    public ImportRun getChosen() {
        return chosenRun;
    }

    public List<ImportNote> getNotes() {
        return notes;
    }
}
