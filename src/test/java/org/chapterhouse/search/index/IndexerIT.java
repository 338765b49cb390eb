package org.chapterhouse.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.search.OverAnArchive;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

class IndexerIT extends OverAnArchive {

    @Inject
    private SessionSearch search;

    @Inject
    private IndexQueue queue;

    @Inject
    private UserTransaction transaction;

    @Inject
    private IndexSchema schema;

    @Inject
    private IndexRebuilds rebuilds;

    @Inject
    private SearchServer server;

    @BeforeEach
    void empty() {
        archive.removeAll();
        freshness.awaitMeaning();
    }

    @Test
    void aChangeIsSearchableWithinTwoSeconds() {
        long id = archive.session("elephants", "Elephants at the desk", null, Visibility.PUBLIC);
        freshness.until(() -> found("elephants") == 1);
        long changed = System.nanoTime();
        archive.retitle(id, "Giraffes at the desk", Visibility.PUBLIC);
        freshness.until(() -> found("giraffes") == 1);
        assertThat(System.nanoTime() - changed).isLessThan(2_000_000_000L);
        assertThat(found("elephants")).isZero();
    }

    @Test
    void whatIsWithdrawnOrRemovedIsNoLongerFound() {
        long id = archive.session("elephants", "Elephants at the desk", null, Visibility.PUBLIC);
        long other = archive.session("more-elephants", "More elephants", null, Visibility.PUBLIC);
        archive.pages(other, MaterialKind.HANDOUT, List.of(), "elephants");
        freshness.until(() -> found("elephants") == 2);
        archive.retitle(id, "Elephants at the desk", Visibility.DRAFT);
        archive.remove(other);
        freshness.until(() -> found("elephants") == 0);
        freshness.awaitMeaning();
        assertThat(server.write(client -> client.count(count -> count.index(schema.alias())))
                        .count())
                .isOne();
    }

    @Test
    void aRowThatChangedAgainMeanwhileStaysQueued() {
        archive.session("elephants", "Elephants", null, Visibility.PUBLIC);
        freshness.awaitMeaning();
        // Nobody else can claim it: it is due in an hour.
        archive.sql("insert into index_queue values (-7, 5, now() + interval '1 hour', 0, false, null, now())");
        queue.done(List.of(new QueuedSession(-7, 4)));
        assertThat(archive.count("select count(*) from index_queue where session_id = -7"))
                .isOne();
        queue.done(List.of(new QueuedSession(-7, 5)));
        assertThat(archive.count("select count(*) from index_queue where session_id = -7"))
                .isZero();
    }

    /** However the database goes about it: joined row by row, the choice of rows must not be made anew each time. */
    @Test
    void noMoreIsClaimedThanWasAskedFor() throws Exception {
        transaction.begin();
        try {
            archive.sql("insert into index_queue select -number, 5, now() - interval '1 day', 0, false, null, now()"
                    + " from generate_series(1, 500) number");
            archive.sql("set local enable_hashjoin = off");
            archive.sql("set local enable_mergejoin = off");
            archive.sql("set local enable_material = off");
            assertThat(queue.claim(3)).hasSize(3);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void somethingOlderNeverReplacesSomethingNewer() {
        long id = archive.session("elephants", "Elephants", null, Visibility.PUBLIC);
        freshness.awaitMeaning();
        archive.sql("insert into index_queue values (" + id + ", 0, now(), 0, false, null, now())");
        // Nothing that has a part in its meaning: that would be computed and indexed as something new.
        archive.sql("update session set visibility = 'DRAFT' where id = " + id);
        freshness.awaitMeaning();
        assertThat(found("elephants")).isOne();
    }

    @Test
    void aDocumentThatIsRefusedIsGivenUpVisiblyAndTheRestIsIndexed() {
        long broken = archive.session("broken", "Broken elephants", null, Visibility.PUBLIC);
        freshness.awaitMeaning();
        archive.sql("update session set held_on = '2019-02-31' where id = " + broken);
        archive.sql("insert into index_queue values (" + broken
                + ", nextval('index_revision'), now(), 0, false, null, now())");
        long fine = archive.session("fine", "Fine giraffes", null, Visibility.PUBLIC);
        freshness.until(() -> found("giraffes") == 1);
        freshness.until(() -> {
            archive.sql("update index_queue set process_after = now() where attempts > 0 and not aborted");
            return archive.count("select count(*) from index_queue where aborted") == 1;
        });
        assertThat(archive.text("select last_error from index_queue where aborted"))
                .contains("2019-02-31");
        assertThat(archive.count("select attempts from index_queue where aborted"))
                .isEqualTo(IndexQueue.MOST_ATTEMPTS);
        assertThat(found("broken")).as("what everybody may see stays as it was").isOne();
        archive.sql("update session set held_on = null where id = " + broken);
        archive.retitle(broken, "Mended elephants", Visibility.PUBLIC);
        freshness.until(() -> found("mended") == 1);
        // What is indexed is found a moment before its row leaves the queue.
        freshness.until(() -> archive.count("select count(*) from index_queue") == 0);
        archive.remove(fine);
    }

    @Test
    void whatIsWithdrawnIsNoLongerFoundEvenIfItsDocumentCannotBeMade() {
        long broken = archive.session("broken", "Broken elephants", null, Visibility.PUBLIC);
        freshness.awaitMeaning();
        assertThat(found("elephants")).isOne();
        archive.sql("update session set held_on = '2019-02-31', visibility = 'MEMBERS' where id = " + broken);
        archive.sql("insert into index_queue values (" + broken
                + ", nextval('index_revision'), now(), 0, false, null, now())");
        freshness.until(() -> found("elephants") == 0);
        freshness.until(() -> archive.count("select attempts from index_queue where session_id = " + broken) > 0);
        assertThat(archive.text("select last_error from index_queue where session_id = " + broken))
                .contains("2019-02-31");
        archive.sql("update session set held_on = null where id = " + broken);
        archive.retitle(broken, "Mended elephants", Visibility.PUBLIC);
        freshness.until(() -> found("mended") == 1);
    }

    @Test
    void aLostIndexIsFilledAgainByItself() {
        archive.session("elephants", "Elephants", null, Visibility.PUBLIC);
        archive.session("members", "Elephants for members", null, Visibility.MEMBERS);
        freshness.awaitMeaning();
        String index = server.write(client -> client.indices().get(request -> request.index(schema.alias())))
                .result()
                .keySet()
                .iterator()
                .next();
        server.write(client -> client.indices().delete(request -> request.index(index)));
        assertThat(search.find(SearchQuery.of("elephants", 1, 10).by(Mode.WORDS), Viewer.ANONYMOUS))
                .satisfies(results -> assertThat(results.degraded()).isTrue())
                .satisfies(results -> assertThat(results.total()).isOne());
        freshness.until(() -> !search.find(SearchQuery.of("elephants", 1, 10).by(Mode.WORDS), Viewer.ANONYMOUS)
                .degraded());
        assertThat(found("elephants")).isOne();
    }

    @Test
    void anIndexOfAnotherVersionIsReplacedByItself() {
        archive.session("elephants", "Elephants", null, Visibility.PUBLIC);
        freshness.awaitMeaning();
        String before = schema.findSearched().orElseThrow();
        String other = schema.alias() + "-v00000000-00000000";
        server.write(client ->
                client.indices().create(request -> request.index(other).aliases(schema.alias(), a -> a)));
        schema.remove(before);
        freshness.until(() -> !schema.findSearched().orElse(other).equals(other));
        freshness.await();
        assertThat(found("elephants")).isOne();
        assertThat(schema.exists(other)).isFalse();
    }

    @Test
    void aNewerVersionIsNotDisturbed() {
        long newer = archive.count(
                "insert into index_rebuild (index_name, state, started_at, total, lease_until, finished_at)"
                        + " values ('" + schema.alias()
                        + "-v00000000-11111111', 'FINISHED', now(), 0, now(), now()) returning id");
        assertThatThrownBy(() -> rebuilds.start(new Viewer(null, Set.of(Role.ADMIN))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("newer version");
        archive.session("elephants", "Elephants", null, Visibility.PUBLIC);
        archive.sql("delete from index_rebuild where id = " + newer);
        freshness.await();
        assertThat(found("elephants")).isOne();
    }

    private long found(String text) {
        return search.find(SearchQuery.of(text, 1, 10).by(Mode.WORDS), Viewer.ANONYMOUS)
                .total();
    }
}
