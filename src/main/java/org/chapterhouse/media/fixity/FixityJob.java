package org.chapterhouse.media.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;
import org.chapterhouse.jobs.JobWorker;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.media.store.MediaStore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Reads the files that are due, one after the other, and puts aside what is damaged. */
@ApplicationScoped
class FixityJob implements Job {

    private static final System.Logger LOG = System.getLogger(FixityJob.class.getName());
    private static final int MOST = 1_000;

    @Inject
    private FileChecks checks;

    @Inject
    private MediaStore store;

    @Inject
    private JobWorker worker;

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) FilesWanted files) {
        worker.wake(this);
    }

    @Override
    public String name() {
        return "fixity";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        for (String checksum : checks.due(MOST)) {
            if (stopping.getAsBoolean()) {
                return;
            }
            try {
                checks.record(checksum, check(checksum, stopping));
            } catch (InterruptedIOException e) {
                LOG.log(Level.DEBUG, "The server stops; the file is read again later", e);
                return;
            }
        }
    }

    FileOutcome check(String checksum, BooleanSupplier stopping) throws InterruptedIOException {
        Optional<FileContent> file = store.find(checksum);
        if (file.isEmpty()) {
            LOG.log(Level.WARNING, "The file " + checksum + " is missing.");
            return FileOutcome.MISSING;
        }
        FileOutcome outcome = outcome(file.get(), checksum, stopping);
        if (outcome != FileOutcome.DAMAGED) {
            return outcome;
        }
        store.putAside(checksum);
        LOG.log(Level.WARNING, "The file " + checksum + " is damaged; it is kept aside, in the folder “damaged”.");
        return FileOutcome.DAMAGED;
    }

    /** Those after a file that cannot be read are checked all the same. */
    static FileOutcome outcome(FileContent file, String checksum, BooleanSupplier stopping)
            throws InterruptedIOException {
        try (InputStream content = new UnhurriedStream(file.stream(), stopping)) {
            return MediaStore.checksum(content).equals(checksum) ? FileOutcome.SOUND : FileOutcome.DAMAGED;
        } catch (IOException e) {
            // A bucket that falls silent is one of these, too.
            if (e instanceof InterruptedIOException stopped && stopping.getAsBoolean()) {
                throw stopped;
            }
            LOG.log(Level.WARNING, "The file " + checksum + " could not be read", e);
            return FileOutcome.UNREADABLE;
        }
    }
}
