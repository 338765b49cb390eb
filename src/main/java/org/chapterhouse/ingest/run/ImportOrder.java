package org.chapterhouse.ingest.run;

import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.problem.Problem;

/**
 * What an import is told.
 *
 * @param kept     the upload that a dry run tries out; null where this is an import
 * @param follows  the dry run whose upload is imported; null for none
 */
record ImportOrder(HandEdits handEdits, KeptUpload kept, Long follows) {

    /**
     * An upload that waits for what follows the dry run.
     *
     * @param id   names it where it is kept
     * @param name of the file on the machine it came from; null where that is not known
     */
    record KeptUpload(String id, String name) {}

    /** An import without a dry run before. */
    static ImportOrder of(HandEdits handEdits) {
        return new ImportOrder(handEdits, null, null);
    }

    static ImportOrder dryRun(HandEdits handEdits, KeptUpload kept) {
        return new ImportOrder(handEdits, kept, null);
    }

    static ImportOrder after(DryRun dryRun) {
        return new ImportOrder(dryRun.handEdits(), null, dryRun.getRun());
    }

    /** Whether nothing is to be done. */
    boolean dry() {
        return kept != null;
    }

    /** @throws Problem if the dry run is gone or was followed before */
    void record(long run, DryRunRows rows) {
        if (dry()) {
            rows.add(run, this);
        } else if (follows != null) {
            rows.follow(follows, run);
        }
    }
}
