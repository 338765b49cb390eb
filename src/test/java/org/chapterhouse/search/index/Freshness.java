package org.chapterhouse.search.index;

import java.util.function.BooleanSupplier;

import org.chapterhouse.search.ArchiveFixture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Waits in tests until the index has followed the database. */
@ApplicationScoped
public class Freshness {

    private static final int MOST_MILLIS = 20_000;
    private static final int STEP_MILLIS = 20;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private SearchServer server;

    @Inject
    private IndexSchema schema;

    /** Returns when nothing waits any more and the index is there; rows given up do not count. */
    public void await() {
        until(() -> archive.count("select count(*) from index_queue where not aborted") == 0
                && archive.count("select count(*) from index_rebuild where state = 'RUNNING'") == 0
                && schema.findSearched().isPresent());
        server.write(client -> client.indices().refresh(request -> request.index(schema.alias())));
    }

    /** Returns when everything can be found by meaning, too. */
    public void awaitMeaning() {
        until(() -> archive.count("select (select count(*) from index_queue where not aborted)"
                        + " + (select count(*) from vector_queue)")
                == 0);
        await();
    }

    /** Fails when it takes too long. */
    public void until(BooleanSupplier reached) {
        for (int waited = 0; !reached.getAsBoolean(); waited += STEP_MILLIS) {
            if (waited > MOST_MILLIS) {
                throw new AssertionError("Waited too long; the queue says: "
                        + archive.text("select string_agg(last_error, '; ') from index_queue"));
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
