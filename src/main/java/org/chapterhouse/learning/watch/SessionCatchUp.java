package org.chapterhouse.learning.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.account.Account;
import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.jobs.Outbox;
import org.chapterhouse.jobs.OutboxHandler;
import org.chapterhouse.learning.completion.CompletionRule;
import org.chapterhouse.learning.completion.Completions;
import org.chapterhouse.learning.completion.Credit;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.RecentRecordings;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Who has seen enough of a session as soon as it changes: less of its recording counts, or the recording is another one
 * that they have watched elsewhere. At once, and once more a little later: reports that were being stored at the same
 * time, or on a server that remembers the recording as it was, were judged by what counted before. Always inside the
 * transaction of what gave rise to it.
 */
@ApplicationScoped
public class SessionCatchUp implements OutboxHandler<SessionCatchUp.Due> {

    /** How many learners one transaction takes at most. */
    static final int MOST = 500;

    private static final Duration LATER = Duration.ofSeconds(30);

    private static final String SEEN_ENOUGH = """
            select w.account_id, cast(w.watched as text) as watched, cast(w.read as text) as read from watch_record w
            where w.medium = ?1
              and not exists (select from session_completion c where c.account_id = w.account_id and c.session_id = ?2)
              and ?5 <= (select sum(upper(stretch) - lower(stretch))
                         from unnest(w.watched * int4multirange(int4range(?3, ?4))) stretch)
            order by w.account_id limit ?6""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Recordings recordings;

    @Inject
    private RecentRecordings recent;

    @Inject
    private WatchRecords records;

    @Inject
    private Completions completions;

    @Inject
    private Outbox outbox;

    /** A session to be looked at. */
    record Due(long sessionId) {}

    /** A row as row-mappings.xml makes it, which is why it is public. */
    public record SeenEnough(long account, String watched, String read) {

        private Credit credit(CreditWindow window) {
            return Progress.credit(WatchedIntervals.parse(watched), WatchedIntervals.parse(read), window);
        }
    }

    void catchUp(@Observes SessionChanged change) {
        if (catchUp(change.sessionId())) {
            outbox.put(this, new Due(change.sessionId()), LATER.plus(recent.oldest()));
        }
    }

    /** What one learner has watched, all of it. */
    public void catchUp(Account learner) {
        for (WatchRecords.Watched watched : records.of(learner.viewer())) {
            for (Recording main : recent.mainsPlaying(watched.recording().getId())) {
                if (!watched.earlier()) {
                    completions.decide(learner.getId(), main, watched.progress().credit(main.getCreditWindow()));
                }
            }
        }
    }

    @Override
    public void handle(Due due) {
        catchUp(due.sessionId());
    }

    @Override
    public String name() {
        return "session-completions";
    }

    @Override
    public Class<Due> type() {
        return Due.class;
    }

    /** @return whether anybody has watched its recording at all */
    private boolean catchUp(long session) {
        Optional<Recording> main = recordings.findMain(session);
        if (main.isEmpty() || !isWatched(main.get())) {
            return false;
        }
        if (completeFirst(main.get()) == MOST) {
            outbox.put(this, new Due(session), Duration.ZERO);
        }
        return true;
    }

    private boolean isWatched(Recording recording) {
        return !entities.createNativeQuery("select 1 from watch_record where medium = ?1 limit 1")
                .setParameter(1, recording.getMedium())
                .getResultList()
                .isEmpty();
    }

    private int completeFirst(Recording recording) {
        CreditWindow window = recording.getCreditWindow();
        @SuppressWarnings("unchecked")
        List<SeenEnough> learners = entities.createNativeQuery(SEEN_ENOUGH, "SeenEnough")
                .setParameter(1, recording.getMedium())
                .setParameter(2, recording.getSession().getId())
                .setParameter(3, window.from())
                .setParameter(4, window.to())
                .setParameter(5, CompletionRule.secondsNeeded(window))
                .setParameter(6, MOST)
                .getResultList();
        learners.forEach(learner -> completions.decide(learner.account(), recording, learner.credit(window)));
        return learners.size();
    }
}
