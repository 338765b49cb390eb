package org.chapterhouse.learning.history;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.audit.AuditKind;
import org.chapterhouse.audit.AuditLog;
import org.chapterhouse.jobs.UndoWindow;
import org.chapterhouse.learning.watch.LearnerClocks;
import org.chapterhouse.learning.watch.SessionCatchUp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * What learners decide about their own history: to pause it, and to delete it. Deleted is what was watched when, and
 * where they stopped. Kept are what was completed and which materials were marked as read, and since when, because
 * courses and certificates rest on it; and the bare names of the batches, which say nothing of what was in them, so
 * that one that is sent again earns nothing.
 */
@ApplicationScoped
@Transactional
public class History {

    @Inject
    private AuditLog audit;

    @Inject
    private LearnerClocks clocks;

    @Inject
    private HistoryLedger histories;

    @Inject
    private SessionCatchUp catchUp;

    @Inject
    private Clock clock;

    /** Whether nothing is being recorded; never for somebody who is not signed in. */
    public boolean paused(Viewer viewer) {
        return viewer.signedIn() && histories.paused(viewer.accountId());
    }

    /** From now on nothing the learner watches is recorded or counts. */
    public void pause(Account learner) {
        clocks.lock(learner);
        histories.pause(learner, clock.instant());
    }

    /** What is watched from now on is recorded again. The time of the pause is no credit for later. */
    public void resume(Account learner) {
        clocks.lock(learner);
        histories.resume(learner, clock.instant());
    }

    /** Deletes the history, at first so that it can be restored. */
    public void remove(Account learner) {
        // The learner's batches wait meanwhile, so that none is half deleted.
        clocks.lock(learner);
        histories.remove(learner, clock.instant());
        audit.record(AuditKind.DELETION, learner.getId(), "history of watching");
    }

    /** When a history was deleted that can still be restored. */
    public Optional<Instant> removedAt(Account learner) {
        return histories.removedAt(learner, clock.instant().minus(UndoWindow.LENGTH));
    }

    /** Undoes {@link #remove} within ten minutes; what was watched since then stays, and may now be enough. */
    public void restore(Account learner) {
        clocks.lock(learner);
        histories.restore(learner, clock.instant().minus(UndoWindow.LENGTH));
        catchUp.catchUp(learner);
    }
}
