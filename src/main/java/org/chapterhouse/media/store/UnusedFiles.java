package org.chapterhouse.media.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.chapterhouse.catalog.edit.SessionDeleted;
import org.chapterhouse.jobs.Outbox;
import org.chapterhouse.jobs.OutboxHandler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Deletes the files of sessions that are deleted, where nothing else uses them: after the commit, so that nothing is lost
 * with a transaction that fails. Always inside the transaction of what gave rise to it.
 */
@ApplicationScoped
public class UnusedFiles implements OutboxHandler<UnusedFiles.Left> {

    /** A file is kept before the row that uses it is saved; an import of many entries takes its time. */
    private static final Duration JUST_KEPT = Duration.ofDays(1);

    private static final String OF_SESSION = """
            select checksum from recording where session_id = ?1 and checksum is not null
            union
            select checksum from material where session_id = ?1 and checksum is not null""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MediaStore store;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** A file that lost one of its uses. */
    record Left(String checksum) {}

    void leave(@Observes SessionDeleted deleted) {
        List<?> checksums = entities.createNativeQuery(OF_SESSION)
                .setParameter(1, deleted.sessionId())
                .getResultList();
        checksums.forEach(checksum -> outbox.put(this, new Left((String) checksum), Duration.ZERO));
    }

    @Override
    public void handle(Left left) {
        boolean settled = isUsed(left.checksum())
                || store.deleteKeptBefore(left.checksum(), clock.instant().minus(JUST_KEPT));
        if (!settled) {
            outbox.put(this, left, JUST_KEPT);
        }
    }

    private boolean isUsed(String checksum) {
        return !entities.createNativeQuery("select 1 from file_use where checksum = ?1 limit 1")
                .setParameter(1, checksum)
                .getResultList()
                .isEmpty();
    }

    @Override
    public String name() {
        return "unused-files";
    }

    @Override
    public Class<Left> type() {
        return Left.class;
    }
}
