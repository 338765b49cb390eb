package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.SessionFacts;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Successor;
import org.chapterhouse.catalog.Successors;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;
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

/** Which sessions replace others, in the real database. */
@ExtendWith(ArquillianExtension.class)
class SupersessionsIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final Viewer ADMINISTRATOR = new Viewer(null, Set.of(Role.ADMIN));
    private static final Editor BY_HAND = Editor.byHand(EDITOR);

    @Inject
    private SessionEditing editing;

    @Inject
    private SessionMerging merging;

    @Inject
    private SessionTrash trash;

    @Inject
    private ProgramEditing programs;

    @Inject
    private Sessions sessions;

    @Inject
    private Successors successors;

    @Inject
    private EditHistory history;

    @Inject
    private ArchiveFixture archive;

    @Resource
    private ManagedExecutorService executor;

    private final String name = "superseded-" + UUID.randomUUID();

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeThree() {
        programs.create(
                new Slug(name), new ProgramDetails(name, null, null, null, null, false, Provenance.UNKNOWN), BY_HAND);
        for (String slug : List.of(one(), two(), three())) {
            editing.create(new Slug(slug), SessionDrafting.details("Title of " + slug, null, List.of(name)), BY_HAND);
        }
    }

    private String one() {
        return name + "-1";
    }

    private String two() {
        return name + "-2";
    }

    private String three() {
        return name + "-3";
    }

    private void supersede(String slug, Successor... by) {
        editing.change(slug, now -> now.replacedBy(List.of(by)), BY_HAND);
    }

    private SessionDetails details(String slug) {
        return sessions.requireVisible(slug, EDITOR).details();
    }

    private List<Successors.Shown> shown(Viewer viewer) {
        return successors.of(sessions.requireVisible(one(), EDITOR), viewer);
    }

    @Test
    void aSessionAndItsMomentsAreReplaced() {
        Successor whole = new Successor(null, two(), null);
        Successor moment = new Successor(860, three(), 185);
        supersede(one(), whole, moment);
        assertThat(details(one()).supersededBy()).containsExactly(whole, moment);
        long id = sessions.requireVisible(one(), EDITOR).getId();
        assertThat(history.of(Subject.SESSION, id).get(0).getChanges())
                .extracting(Object::toString)
                .containsExactly("supersededBy: null → " + two() + "\n14:20 " + three() + " 3:05");
        assertThat(shown(EDITOR)).extracting(Successors.Shown::title).contains("Title of " + three());
        assertThat(successors.ofWhole(List.of(one(), two()), EDITOR)).containsOnlyKeys(one());
    }

    @Test
    void whoMayNotSeeTheSuccessorIsNotTold() {
        supersede(one(), new Successor(null, two(), null));
        assertThat(shown(Viewer.ANONYMOUS)).isEmpty();
        editing.change(two(), now -> now.filed(now.filing().seenBy(Visibility.PUBLIC)), BY_HAND);
        assertThat(shown(Viewer.ANONYMOUS)).hasSize(1);
        trash.move(two(), EDITOR);
        assertThat(shown(EDITOR)).isEmpty();
        assertThat(details(one()).supersededBy()).hasSize(1);
        trash.restore(two(), EDITOR);
        assertThat(shown(Viewer.ANONYMOUS)).hasSize(1);
    }

    @Test
    void nothingReplacesItself() {
        assertThatThrownBy(() -> supersede(one(), new Successor(null, one(), null)))
                .isInstanceOf(Invalid.class);
        supersede(one(), new Successor(null, two(), null));
        supersede(two(), new Successor(5, three(), null));
        assertThatThrownBy(() -> supersede(three(), new Successor(7, one(), null)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("is superseded by it");
        assertThat(details(three()).supersededBy()).isEmpty();
        assertThatThrownBy(() -> supersede(three(), new Successor(null, "no-" + name, null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> supersede(one(), new Successor(null, two(), null), new Successor(null, three(), null)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void twoEditorsAtOnceCloseNoCircle() throws Exception {
        List<Callable<Boolean>> both =
                List.of(() -> tried(one(), two()), () -> tried(two(), three()), () -> tried(three(), one()));
        int done = 0;
        for (Future<Boolean> each : executor.invokeAll(both)) {
            done += each.get() ? 1 : 0;
        }
        assertThat(done).isBetween(1, 2);
        // Who was refused because somebody else was at it tries again.
        tried(one(), two());
        tried(two(), three());
        tried(three(), one());
        assertThat(archive.count("select count(*) from supersession p join session s on s.id = p.session_id"
                        + " where s.slug like '" + name + "%'"))
                .isEqualTo(2);
    }

    private boolean tried(String slug, String by) {
        try {
            supersede(slug, new Successor(null, by, null));
            return true;
        } catch (Invalid | Conflict e) {
            return false;
        }
    }

    @Test
    void aSuccessorThatIsDeletedIsTakenOut() {
        supersede(one(), new Successor(null, two(), null), new Successor(9, three(), null));
        trash.move(two(), EDITOR);
        trash.delete(two(), ADMINISTRATOR);
        assertThat(details(one()).supersededBy()).containsExactly(new Successor(9, three(), null));
        long id = sessions.requireVisible(one(), EDITOR).getId();
        assertThat(history.of(Subject.SESSION, id).get(0).getChanges())
                .extracting(Object::toString)
                .containsExactly("supersededBy: " + two() + "\n0:09 " + three() + " → 0:09 " + three());
    }

    @Test
    void aSuccessorThatMovesIsStillMeant() {
        supersede(one(), new Successor(null, two(), null));
        SessionMerging.Opened opened = merging.open(two(), EDITOR);
        merging.save(
                opened.id(),
                opened.seen(),
                new SessionFacts(two() + "-moved", opened.facts().details()),
                BY_HAND);
        assertThat(details(one()).supersededBy()).containsExactly(new Successor(null, two() + "-moved", null));
        supersede(one(), new Successor(null, two(), null));
        assertThat(details(one()).supersededBy()).containsExactly(new Successor(null, two() + "-moved", null));
        assertThat(archive.count("select count(*) from supersession p join session s on s.id = p.session_id"
                        + " where s.slug = '" + one() + "'"))
                .isOne();
    }
}
