package org.chapterhouse.search.index;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.chapterhouse.problem.Unavailable;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Fills the index of a rebuild from where it stands. While Elasticsearch takes a batch, the next one is read. */
@Dependent
class IndexFiller {

    private static final int BATCH = 50;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private IndexSchema schema;

    @Inject
    private RebuildLease lease;

    @Inject
    private RebuildBatch batch;

    /** Some sessions and, soon, what the index is to hold of them. */
    private record Ahead(List<Long> sessions, Future<List<DocumentDraft>> drafts) {

        long last() {
            return sessions.get(sessions.size() - 1);
        }
    }

    /**
     * @param stop asked after each batch
     * @return whether everything is in the index; not if this server is to stop or the rebuild was taken from it
     * @throws Unavailable if Elasticsearch is away; what is done is written down
     */
    boolean fill(IndexRebuild rebuild, BooleanSupplier stop) {
        Ahead next = readAfter(begin(rebuild));
        try {
            while (!next.sessions().isEmpty()) {
                Ahead current = next;
                List<DocumentDraft> drafts = get(current.drafts());
                next = readAfter(current.last());
                batch.write(rebuild.getIndexName(), drafts);
                if (!lease.advance(rebuild.getId(), current.sessions()) || stop.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } finally {
            // Nothing may go on reading when the application is taken away.
            settle(next.drafts());
        }
    }

    /** @return the last session that is in the index */
    private long begin(IndexRebuild rebuild) {
        if (schema.exists(rebuild.getIndexName())) {
            return rebuild.getLastSession();
        }
        // In this order: should we end in between, the index is still missing and all this happens again.
        lease.beginAgain(rebuild.getId());
        schema.create(rebuild.getIndexName());
        schema.fill(rebuild.getIndexName());
        return 0;
    }

    private Ahead readAfter(long session) {
        List<Long> sessions = lease.next(session, BATCH);
        return new Ahead(sessions, executor.submit(() -> batch.read(sessions)));
    }

    private static List<DocumentDraft> get(Future<List<DocumentDraft>> drafts) {
        try {
            return drafts.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Sessions could not be read.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("problem.stopping", e);
        }
    }

    private static void settle(Future<List<DocumentDraft>> drafts) {
        try {
            drafts.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            System.getLogger(IndexFiller.class.getName()).log(System.Logger.Level.DEBUG, "Read in vain.", e);
        }
    }
}
