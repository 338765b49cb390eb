package org.chapterhouse.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * What learners decide about their own history: to pause it, and to delete it. Deleted is what was watched when, and
 * where they stopped. Kept is that a recording was completed, and since when, because courses and certificates rest on it;
 * and the bare names of the batches, which say nothing of what was in them, so that one that is sent again earns nothing.
 */
@ApplicationScoped
@Transactional
public class History {

    @Inject
    private WatchLedger ledger;
    @Inject
    private HistoryLedger histories;
    @Inject
    private Clock clock;

    /** Whether nothing is being recorded; never for somebody who is not signed in. */
    public boolean paused(Viewer viewer) {
        return viewer.signedIn() && histories.paused(viewer.accountId());
    }

    /** From now on nothing the learner watches is recorded or counts. */
    public void pause(Account learner) {
        ledger.lockClock(learner);
        histories.pause(learner, clock.instant());
    }

    /** What is watched from now on is recorded again. The time of the pause is no credit for later. */
    public void resume(Account learner) {
        ledger.lockClock(learner);
        histories.resume(learner, clock.instant());
    }

    /** Deletes the history, at first so that it can be restored. */
    public void remove(Account learner) {
        // The learner's batches wait meanwhile, so that none is half deleted.
        ledger.lockClock(learner);
        histories.remove(learner, clock.instant());
    }

    /** When a history was deleted that can still be restored. */
    public Optional<Instant> removedAt(Account learner) {
        return histories.removedAt(learner, clock.instant().minus(Remorse.TIME));
    }

    /** Undoes {@link #remove} within ten minutes; what was watched since then stays. */
    public void restore(Account learner) {
        ledger.lockClock(learner);
        histories.restore(learner, clock.instant().minus(Remorse.TIME));
    }
}
