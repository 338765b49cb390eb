package org.chapterhouse.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.search.ArchiveFixture;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.index.IndexRebuild.State;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.search.query.SearchQuery.Mode;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

@ExtendWith(ArquillianExtension.class)
class RebuildIT {

    private static final Viewer ADMIN = new Viewer(null, Set.of(Role.ADMIN));

    @Inject
    private ArchiveFixture archive;

    @Inject
    private Freshness freshness;

    @Inject
    private IndexContent index;

    @Inject
    private IndexRebuilds rebuilds;

    @Inject
    private IndexSchema schema;

    @Inject
    private RebuildBatch batch;

    @Inject
    private StoppedRebuild stopped;

    @Inject
    private RebuildLease lease;

    @Inject
    private SessionSearch search;

    @Resource
    private ManagedExecutorService executor;

    @Deployment
    static WebArchive deployment() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    @AfterEach
    void empty() {
        stopped.clear();
    }

    @Test
    void whatIsEditedDuringARebuildIsFoundAtOnceAndIsInTheNewIndexToo() {
        long edited = archive.session("edited", "Lions", null, Visibility.PUBLIC);
        long withdrawn = archive.session("withdrawn", "Giraffes", null, Visibility.PUBLIC);
        long removed = archive.session("removed", "Zebras", null, Visibility.PUBLIC);
        stopped.generate(20);
        long editedToo = archive.session("edited-too", "Lions", null, Visibility.PUBLIC);
        freshness.await();
        String before = index.searched();
        String name = schema.newIndex();
        long id = stopped.after(name, lease.next(0, 10));
        archive.retitle(edited, "Elephants", Visibility.PUBLIC);
        archive.retitle(editedToo, "Elephants", Visibility.PUBLIC);
        archive.session("added", "Elephants", null, Visibility.PUBLIC);
        archive.retitle(withdrawn, "Giraffes", Visibility.DRAFT);
        archive.remove(removed);
        freshness.until(() -> found("elephants") == 3 && found("lions") + found("giraffes") + found("zebras") == 0);
        assertThat(index.searched()).isEqualTo(before);
        stopped.goOn(id);
        assertThat(index.searched()).isEqualTo(name);
        assertThat(index.ofSearched()).isEqualTo(index.ofDatabase());
        assertThat(found("elephants")).isEqualTo(3);
    }

    @Test
    void ofTwoThatAreStartedAtOnceOneRuns() throws Exception {
        stopped.generate(200);
        Callable<IndexRebuild> start = () -> rebuilds.start(ADMIN);
        List<Future<IndexRebuild>> both = executor.invokeAll(List.of(start, start));
        assertThat(both).filteredOn(RebuildIT::succeeded).hasSize(1);
        assertThat(archive.count("select count(*) from index_rebuild where state = 'RUNNING'"))
                .isLessThanOrEqualTo(1);
        freshness.await();
        assertThat(index.ofSearched()).isEqualTo(index.ofDatabase());
    }

    @Test
    void whereOneServerDiedAnotherGoesOn() {
        stopped.generate(400);
        List<Long> half = lease.next(0, 200);
        String name = schema.newIndex();
        long id = stopped.after(name, half);
        // What only the first half's server saw: it shows that what was done is not done again.
        archive.sql("update session set summary = 'Changed behind our back' where id = " + half.get(0));
        assertThat(rebuilds.require(id).getDone()).isEqualTo(200);
        stopped.goOn(id);
        assertThat(rebuilds.require(id).getDone()).isEqualTo(400);
        assertThat(index.searched()).isEqualTo(name);
        assertThat(index.ofSearched().keySet()).isEqualTo(index.ofDatabase().keySet());
        assertThat(index.summary(half.get(0))).isEqualTo("A generated session");
    }

    @Test
    void nobodyElseGoesOnBeforeTheLeaseIsOver() {
        stopped.generate(20);
        long id = stopped.after(schema.newIndex(), List.of());
        Instant over = Instant.now().plusSeconds(2);
        archive.sql("update index_rebuild set lease_until = '" + over + "' where id = " + id);
        freshness.until(() -> !rebuilds.require(id).isRunning());
        assertThat(rebuilds.require(id).getFinishedAt()).isAfter(over);
    }

    @Test
    void whatWasFilledAndIsLostIsFilledAgain() {
        stopped.generate(100);
        stopped.goOn(stopped.beforeIndex(schema.newIndex(), lease.next(0, 50)));
        assertThat(index.ofSearched()).isEqualTo(index.ofDatabase());
    }

    @Test
    void aSecondTimeTheSameDoesNoHarm() {
        stopped.generate(100);
        String name = schema.newIndex();
        long id = stopped.after(name, List.of());
        // It died after the documents were there and before that was written down.
        batch.write(name, batch.read(lease.next(0, 100)));
        stopped.goOn(id);
        assertThat(index.ofSearched()).isEqualTo(index.ofDatabase());
    }

    @Test
    void aCanceledRebuildLeavesEverythingAsItWas() {
        stopped.generate(20);
        String before = index.searched();
        String name = schema.newIndex();
        long id = stopped.after(name, lease.next(0, 10));
        assertThat(schema.unsearched()).containsExactly(name);
        assertThat(rebuilds.cancel(id, ADMIN).getState()).isEqualTo(State.CANCELED);
        assertThatThrownBy(() -> rebuilds.cancel(id, ADMIN)).isInstanceOf(Conflict.class);
        freshness.until(() -> schema.unsearched().isEmpty());
        assertThat(index.searched()).isEqualTo(before);
        assertThat(rebuilds.findRunning()).isEmpty();
    }

    @Test
    void onlyAdministratorsStartAndCancel() {
        Viewer editor = new Viewer(null, Set.of(Role.EDITOR));
        assertThatThrownBy(() -> rebuilds.start(editor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rebuilds.cancel(1, editor)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aSessionThatCannotBeTakenOverIsGivenToTheQueueAndTheRestIsRebuilt() {
        stopped.generate(60);
        long broken = lease.next(0, 30).get(29);
        archive.sql("update session set held_on = '2019-02-31' where id = " + broken);
        long id = rebuilds.start(ADMIN).getId();
        freshness.until(() -> !rebuilds.require(id).isRunning());
        assertThat(rebuilds.require(id).getState()).isEqualTo(State.FINISHED);
        assertThat(index.ofSearched().keySet()).hasSize(59).doesNotContain(broken);
        assertThat(archive.count("select count(*) from index_queue where session_id = " + broken))
                .isOne();
        archive.sql("update session set held_on = null where id = " + broken);
        archive.sql("update index_queue set process_after = now()");
        freshness.await();
        assertThat(index.ofSearched()).isEqualTo(index.ofDatabase());
    }

    private long found(String text) {
        return search.find(SearchQuery.of(text, 1, 10).by(Mode.WORDS), Viewer.ANONYMOUS)
                .total();
    }

    private static boolean succeeded(Future<IndexRebuild> start) {
        try {
            return start.get() != null;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(Conflict.class);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
