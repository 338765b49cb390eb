package org.chapterhouse.search.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sees to it that there is an index, and that it is the one the database knows and this version can work with. */
@ApplicationScoped
class IndexKeeper {

    private static final Logger LOG = System.getLogger(IndexKeeper.class.getName());
    /** Leaves time after an automatic rebuild was stopped or failed, before the next one starts. */
    private static final Duration AFTER_GIVING_UP = Duration.ofMinutes(10);

    @Inject
    private IndexSchema schema;

    @Inject
    private IndexRebuilds rebuilds;

    @Inject
    private RebuildLease lease;

    @Inject
    private Clock clock;

    /**
     * To be called now and then: somebody may have wiped Elasticsearch.
     *
     * @return whether there is an index that changes can be written to
     */
    boolean check() {
        Optional<IndexRebuild> running = rebuilds.findRunning();
        Optional<String> searched = schema.findSearched();
        if (running.isPresent()) {
            running.filter(rebuild -> !schema.fits(rebuild.getIndexName()) && lease.isFree(rebuild))
                    .ifPresent(rebuild -> lease.abandon(rebuild.getId(), Messages.text("index.reason.otherVersion")));
        } else if (!isInOrder(searched) && !wasGivenUpLately()) {
            begin(searched.isEmpty());
        }
        rebuilds.leftOver(schema.unsearched()).forEach(schema::remove);
        return searched.isPresent()
                || running.filter(rebuild -> schema.exists(rebuild.getIndexName()))
                        .isPresent();
    }

    private boolean isInOrder(Optional<String> searched) {
        return searched.filter(schema::fits).isPresent() && searched.equals(rebuilds.findFinished());
    }

    private boolean wasGivenUpLately() {
        return rebuilds.recent(1).stream()
                .anyMatch(last -> schema.fits(last.getIndexName())
                        && last.getStartedBy() == null
                        && last.getState() != IndexRebuild.State.FINISHED
                        && last.getFinishedAt().plus(AFTER_GIVING_UP).isAfter(clock.instant()));
    }

    private void begin(boolean missing) {
        try {
            rebuilds.begin(null);
            LOG.log(
                    Level.INFO,
                    missing
                            ? "The search index is missing and will be filled from the database."
                            : "The search index is of another version and will be filled anew from the database.");
        } catch (Conflict e) {
            LOG.log(Level.DEBUG, "Another server was quicker.");
        }
    }
}
