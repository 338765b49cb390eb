package org.chapterhouse.media.upload;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.chapterhouse.jobs.Job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes uploads that nobody goes on with. */
@ApplicationScoped
class UploadPurge implements Job {

    @Inject
    private Uploading uploading;

    @Override
    public String name() {
        return "upload-purge";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        uploading.purge();
    }
}
