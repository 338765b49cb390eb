package org.chapterhouse.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Which server works on the running rebuild. A lease that is not renewed in time passes to another server. Should the
 * first one still be alive, both do the same work for a moment, which harms nothing: documents of a rebuild never replace
 * others, and only the holder of the lease ends it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RebuildLease {

    static final Duration LENGTH = Duration.ofSeconds(15);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int MOST_FAILURES = 6;

    private final String worker = UUID.randomUUID().toString();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The running rebuild, now leased to this server; empty where there is none or another server has it. */
    Optional<IndexRebuild> take(long id) {
        IndexRebuild rebuild = locked(id);
        if (rebuild == null || !rebuild.isFree(worker, clock.instant())) {
            return Optional.empty();
        }
        rebuild.lease(worker, clock.instant().plus(LENGTH));
        return Optional.of(rebuild);
    }

    /** Whether no other server is at work on it. */
    boolean isFree(IndexRebuild rebuild) {
        return rebuild.isFree(worker, clock.instant());
    }

    /** The sessions that come next, in order of their ids. */
    List<Long> next(long afterSession, int most) {
        return entities.createQuery("select s.id from Session s where s.id > :after order by s.id", Long.class)
                .setParameter("after", afterSession)
                .setMaxResults(most)
                .getResultList();
    }

    /** @return whether to continue: not if it was canceled or passed to another server */
    boolean advance(long id, List<Long> sessions) {
        IndexRebuild rebuild = locked(id);
        if (!isMine(rebuild)) {
            return false;
        }
        rebuild.advance(sessions.get(sessions.size() - 1), sessions.size());
        rebuild.lease(worker, clock.instant().plus(LENGTH));
        return true;
    }

    void beginAgain(long id) {
        IndexRebuild rebuild = locked(id);
        if (isMine(rebuild)) {
            rebuild.beginAgain();
        }
    }

    /** Does the last step while nobody can cancel the rebuild, which then counts as finished. */
    boolean finish(long id, Runnable lastStep) {
        IndexRebuild rebuild = locked(id);
        if (!isMine(rebuild)) {
            return false;
        }
        lastStep.run();
        rebuild.finish(clock.instant());
        return true;
    }

    /** Lets other servers continue immediately. */
    void giveBack(long id) {
        IndexRebuild rebuild = locked(id);
        if (isMine(rebuild)) {
            rebuild.release(clock.instant());
        }
    }

    /** For errors that may go away: to be tried again later, each time later, and in the end no more. */
    void failed(long id, String reason) {
        IndexRebuild rebuild = locked(id);
        if (!isMine(rebuild)) {
            return;
        }
        Instant now = clock.instant();
        int failures = rebuild.countFailure();
        if (failures >= MOST_FAILURES) {
            rebuild.fail(reason, now);
        } else {
            rebuild.release(now.plus(FIRST_DELAY.multipliedBy(1L << failures)));
        }
    }

    /** Ends a rebuild that no server is going to finish. */
    void abandon(long id, String reason) {
        IndexRebuild rebuild = locked(id);
        if (rebuild != null && rebuild.isFree(worker, clock.instant())) {
            rebuild.fail(reason, clock.instant());
        }
    }

    private boolean isMine(IndexRebuild rebuild) {
        return rebuild != null && rebuild.isWorkedOnBy(worker);
    }

    private IndexRebuild locked(long id) {
        return entities.find(IndexRebuild.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
