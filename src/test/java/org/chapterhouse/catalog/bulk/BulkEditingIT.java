package org.chapterhouse.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Filing;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.PublishTime;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.TopicDetails;
import org.chapterhouse.catalog.edit.ProgramEditing;
import org.chapterhouse.catalog.edit.SessionDrafting;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.edit.SessionTrash;
import org.chapterhouse.catalog.edit.TopicEditing;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.search.ArchiveFixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Edits of many sessions and their way back, in the real database. */
@ExtendWith(ArquillianExtension.class)
class BulkEditingIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final Editor BY_HAND = Editor.byHand(EDITOR);

    @Inject
    private BulkEditing bulk;

    @Inject
    private SessionEditing editing;

    @Inject
    private SessionTrash trash;

    @Inject
    private ProgramEditing programs;

    @Inject
    private TopicEditing topics;

    @Inject
    private Sessions sessions;

    @Inject
    private EditHistory history;

    @Inject
    private ArchiveFixture archive;

    @Resource
    private ManagedExecutorService executor;

    private final String name = "bulk-" + UUID.randomUUID();
    private List<Long> three;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeThree() {
        for (String slug : List.of(name, name + "-other")) {
            programs.create(
                    new Slug(slug),
                    new ProgramDetails(slug, null, null, null, null, false, Provenance.UNKNOWN),
                    BY_HAND);
        }
        topics.create(new Slug(name), new TopicDetails(name, List.of()), BY_HAND);
        three = drafts(3);
    }

    private List<Long> drafts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> editing.create(
                                new Slug(name + "-" + i),
                                SessionDrafting.details("Bulk " + i, null, List.of(name)),
                                BY_HAND)
                        .getId())
                .toList();
    }

    private long run(BulkChange.Kind kind, String value) {
        return bulk.run(new BulkChange(kind, value), three, EDITOR);
    }

    private List<BulkState> states(long run) {
        return bulk.result(run, EDITOR).entries().stream()
                .map(BulkResult.Entry::state)
                .toList();
    }

    private Filing filing(int number) {
        return sessions.requireVisible(name + "-" + number, EDITOR).details().filing();
    }

    private void refile(int number, UnaryOperator<Filing> change) {
        editing.change(name + "-" + number, now -> now.filed(change.apply(now.filing())), BY_HAND);
    }

    @Test
    void eachSessionIsChangedWithItsOwnHistory() {
        refile(1, now -> now.about(List.of(name)));
        BulkChange change = new BulkChange(BulkChange.Kind.ADD_TOPIC, name);
        assertThat(bulk.preview(change, three, EDITOR))
                .isEqualTo(new BulkPreview(List.of("Bulk 0", "Bulk 2"), 1, List.of()));
        long run = bulk.run(change, three, EDITOR);
        assertThat(states(run)).containsExactly(BulkState.CHANGED, BulkState.SAME, BulkState.CHANGED);
        assertThat(filing(0).topics()).containsExactly(name);
        assertThat(history.of(Subject.SESSION, three.get(0)).get(0).getChanges())
                .extracting(Object::toString)
                .containsExactly("topics: null → " + name);
        assertThat(history.of(Subject.SESSION, three.get(1))).hasSize(2);
        assertThat(archive.count("select count(*) from index_queue where session_id = " + three.get(0)))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void undoPutsBackWhatNobodyChangedSince() {
        refile(0, now -> now.reviewedBy(LocalDate.of(2127, 1, 1)));
        archive.sql("update session set review_by = '2007-01-01' where id = " + three.get(0));
        long run = run(BulkChange.Kind.REVIEW_BY, "2127-12-31");
        refile(1, now -> now.reviewedBy(LocalDate.of(2127, 6, 1)));
        editing.change(
                name + "-2",
                now -> SessionDrafting.details("Renamed", null, List.of(name)).filed(now.filing()),
                BY_HAND);
        bulk.undo(run, EDITOR);
        assertThat(states(run)).containsExactly(BulkState.PUT_BACK, BulkState.KEPT, BulkState.PUT_BACK);
        assertThat(bulk.result(run, EDITOR).in(BulkState.KEPT).get(0).reason()).contains("since");
        assertThat(filing(0).reviewBy()).isEqualTo(LocalDate.of(2007, 1, 1));
        assertThat(filing(1).reviewBy()).isEqualTo(LocalDate.of(2127, 6, 1));
        assertThat(filing(2).reviewBy()).isNull();
        assertThat(sessions.requireVisible(name + "-2", EDITOR).getTitle()).isEqualTo("Renamed");

        int edits = history.of(Subject.SESSION, three.get(0)).size();
        bulk.undo(run, EDITOR);
        assertThat(history.of(Subject.SESSION, three.get(0))).hasSize(edits);
        assertThat(states(run)).containsExactly(BulkState.PUT_BACK, BulkState.KEPT, BulkState.PUT_BACK);
    }

    @Test
    void whatCannotBeChangedIsNamedAndTheOthersAreChanged() {
        refile(0, now -> now.under(List.of(name, name + "-other")));
        refile(2, now -> now.under(List.of(name, name + "-other")));
        trash.move(name + "-2", EDITOR);
        long run = run(BulkChange.Kind.REMOVE_PROGRAM, name);
        assertThat(states(run)).containsExactly(BulkState.CHANGED, BulkState.REFUSED, BulkState.REFUSED);
        assertThat(bulk.result(run, EDITOR).in(BulkState.REFUSED))
                .extracting(BulkResult.Entry::reason)
                .containsExactly(
                        "This is its only program. Give it another one first.",
                        "“Bulk 2” is in the trash. Restore it first.");
        bulk.undo(run, EDITOR);
        assertThat(filing(0).programs()).containsExactly(name, name + "-other");
    }

    @Test
    void visibilityComesBackWithThePlan() {
        editing.change(
                name + "-0", now -> now.publishedAt(PublishTime.of("2127-01-15T09:00", "America/Chicago")), BY_HAND);
        Filing before = filing(0);
        long run = run(BulkChange.Kind.VISIBILITY, Visibility.MEMBERS.name());
        assertThat(filing(0).visibility()).isEqualTo(Visibility.MEMBERS);
        assertThat(filing(0).publishAt()).isNull();
        bulk.undo(run, EDITOR);
        assertThat(filing(0)).isEqualTo(before);
        assertThat(filing(1).visibility()).isEqualTo(Visibility.DRAFT);
    }

    @Test
    void twoEditorsAtOnceLoseNothing() throws Exception {
        topics.create(new Slug(name + "-2"), new TopicDetails(name + "-2", List.of()), BY_HAND);
        List<Callable<Long>> both =
                List.of(() -> run(BulkChange.Kind.ADD_TOPIC, name), () -> run(BulkChange.Kind.ADD_TOPIC, name + "-2"));
        for (Future<Long> each : executor.invokeAll(both)) {
            assertThat(states(each.get())).containsOnly(BulkState.CHANGED);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(filing(i).topics()).containsExactlyInAnyOrder(name, name + "-2");
        }
    }

    @Test
    void whatAStoppedServerLeftIsDoneOnce() {
        long run = run(BulkChange.Kind.ADD_TOPIC, name);
        archive.sql(
                "update bulk_entry set state = 'WAITING', edit_id = null where position = 2 and bulk_edit_id = " + run);
        refile(2, now -> now.about(List.of()));
        bulk.goOn(run, EDITOR);
        bulk.goOn(run, EDITOR);
        assertThat(states(run)).containsOnly(BulkState.CHANGED);
        assertThat(history.of(Subject.SESSION, three.get(0))).hasSize(2);
    }

    @Test
    void fiveHundredAreChangedAndPutBackInTime() {
        List<Long> many = manyDrafts();
        long began = System.nanoTime();
        long run = bulk.run(new BulkChange(BulkChange.Kind.ADD_TOPIC, name), many, EDITOR);
        assertThat(bulk.result(run, EDITOR).count(BulkState.CHANGED)).isEqualTo(BulkEditing.MOST);
        bulk.undo(run, EDITOR);
        assertThat(bulk.result(run, EDITOR).count(BulkState.PUT_BACK)).isEqualTo(BulkEditing.MOST);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.getLogger("BulkEditingIT").log(System.Logger.Level.INFO, "500 changed and put back in {0}", took);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        many.forEach(archive::remove);
    }

    /** Straight into the database: making them is not what is measured. */
    private List<Long> manyDrafts() {
        archive.sql("insert into session (slug, title, visibility, changed_at, version) select '" + name
                + "-many-' || i, 'Many ' || i, 'DRAFT', now(), 1 from generate_series(1, " + BulkEditing.MOST + ") i");
        archive.sql("insert into session_program (session_id, position, program_id) select s.id, 0, p.id"
                + " from session s, program p where s.slug like '" + name + "-many-%' and p.slug = '" + name + "'");
        long first = archive.count("select min(id) from session where slug like '" + name + "-many-%'");
        return LongStream.range(first, first + BulkEditing.MOST).boxed().toList();
    }

    @Test
    void whoMayNotAndWhatCannotBeIsRefused() {
        BulkChange change = new BulkChange(BulkChange.Kind.ADD_TOPIC, name);
        Viewer learner = new Viewer(null, Set.of(Role.LEARNER));
        assertThatThrownBy(() -> bulk.run(change, three, learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bulk.preview(change, three, learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bulk.recent(1, learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bulk.undo(1, learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bulk.run(change, List.of(), EDITOR)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> bulk.run(
                        change,
                        LongStream.rangeClosed(0, BulkEditing.MOST).boxed().toList(),
                        EDITOR))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("501 sessions are too many");
        assertThatThrownBy(() -> run(BulkChange.Kind.ADD_TOPIC, "no-" + name)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new BulkChange(BulkChange.Kind.VISIBILITY, "TRASHED"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> bulk.result(Long.MAX_VALUE, EDITOR)).isInstanceOf(NotFound.class);
        long run = run(BulkChange.Kind.ADD_TOPIC, name);
        assertThat(bulk.recent(1, EDITOR).get(0).id()).isEqualTo(run);
        assertThat(bulk.recent(1, EDITOR).get(0).sessions()).isEqualTo(3);
    }
}
