package org.chapterhouse.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.search.ArchiveFixture;
import org.chapterhouse.search.index.IndexRebuild.State;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Rebuilds that stand still in the middle, for tests that need one to. */
@ApplicationScoped
public class StoppedRebuild {

    @Inject
    private ArchiveFixture archive;

    @Inject
    private Freshness freshness;

    @Inject
    private IndexRebuilds rebuilds;

    @Inject
    private IndexSchema schema;

    @Inject
    private RebuildBatch batch;

    /** Ends every rebuild and removes every session. */
    void clear() {
        archive.sql("delete from index_rebuild where state <> 'FINISHED'");
        archive.sql(
                "insert into index_queue select id, nextval('index_revision'), now(), 0, false, null, now() from session"
                        + " on conflict do nothing");
        archive.sql("delete from session");
        archive.removeAll();
        freshness.await();
    }

    /** So many public sessions that the index does not hear of. */
    void generate(int sessions) {
        archive.sql(
                "insert into session (slug, title, summary, visibility, changed_at, version) select 'generated-' || n,"
                        + " 'Generated', 'A generated session', 'PUBLIC', now(), 1 from generate_series(1, " + sessions
                        + ") n");
    }

    /** A rebuild whose server took these sessions over and has not been heard of since; nobody goes on for an hour. */
    long after(String name, List<Long> done) {
        long id = beforeIndex(name, done);
        schema.create(name);
        batch.write(name, batch.read(done));
        return id;
    }

    /** Likewise, but its index is not there. */
    long beforeIndex(String name, List<Long> done) {
        long last = done.isEmpty() ? 0 : done.get(done.size() - 1);
        return archive.count(
                "insert into index_rebuild (index_name, state, started_at, total, done, last_session, worker,"
                        + " lease_until) select '" + name + "', 'RUNNING', now(), count(*), " + done.size() + ", "
                        + last
                        + ", 'another server', now() + interval '1 hour' from session returning id");
    }

    /** Lets this server go on with it and returns when it is finished. */
    void goOn(long id) {
        archive.sql("update index_rebuild set lease_until = now() where id = " + id);
        freshness.until(() -> !rebuilds.require(id).isRunning());
        assertThat(rebuilds.require(id).getState()).isEqualTo(State.FINISHED);
        freshness.await();
    }
}
