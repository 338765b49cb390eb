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
    public void run(BooleanSupplier stopping) throws IOException {
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

    FileOutcome check(String checksum, BooleanSupplier stopping) throws IOException {
        Optional<FileContent> file = store.find(checksum);
        if (file.isEmpty()) {
            LOG.log(Level.WARNING, "The file " + checksum + " is missing.");
            return FileOutcome.MISSING;
        }
        String read;
        try (InputStream content = new UnhurriedStream(file.get().stream(), stopping)) {
            read = MediaStore.checksum(content);
        }
        if (read.equals(checksum)) {
            return FileOutcome.SOUND;
        }
        store.putAside(checksum);
        LOG.log(Level.WARNING, "The file " + checksum + " is damaged; it is kept aside, in the folder “damaged”.");
        return FileOutcome.DAMAGED;
    }
}
