package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.SessionFacts;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Saving a session that others edit meanwhile, and its addresses, in the real database. */
@ExtendWith(ArquillianExtension.class)
class SessionMergingIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final Editor BY_HAND = Editor.byHand(EDITOR);

    @Inject
    private SessionMerging merging;

    @Inject
    private SessionEditing editing;

    @Inject
    private ProgramEditing programs;

    @Inject
    private Sessions sessions;

    @Inject
    private EditHistory history;

    @Resource
    private ManagedExecutorService executor;

    private final String slug = "merged-" + UUID.randomUUID();
    private SessionMerging.Opened opened;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeASession() {
        programs.create(
                new Slug(slug), new ProgramDetails("P", null, null, null, null, false, Provenance.UNKNOWN), BY_HAND);
        editing.create(new Slug(slug), details("A title", "A summary.", List.of()), BY_HAND);
        opened = merging.open(slug, EDITOR);
    }

    /** Hidden, so that no other test finds it. */
    private SessionDetails details(String title, String summary, List<String> notes) {
        return new SessionDetails(
                title,
                null,
                null,
                null,
                summary,
                null,
                List.of(),
                notes,
                null,
                null,
                Visibility.DRAFT,
                null,
                null,
                Provenance.UNKNOWN,
                List.of(slug),
                List.of(),
                List.of(),
                List.of());
    }

    private SessionMerging.Saved save(Map<String, String> seen, String address, SessionDetails typed) {
        return merging.save(opened.id(), seen, new SessionFacts(address, typed), BY_HAND);
    }

    @Test
    void whatOthersChangedStays() {
        save(opened.seen(), slug, details("Theirs", "A summary.", List.of()));
        SessionMerging.Saved saved = save(opened.seen(), slug, details("A title", "Mine.", List.of()));
        assertThat(saved.kept()).containsExactly("title");
        assertThat(saved.facts().details()).isEqualTo(details("Theirs", "Mine.", List.of()));
    }

    @Test
    void nothingIsSavedWhereTheyClash() {
        save(opened.seen(), slug, details("Theirs", "A summary.", List.of()));
        SessionDetails mine = details("Mine", "Mine.", List.of());
        assertThatThrownBy(() -> save(opened.seen(), slug, mine)).isInstanceOfSatisfying(EditedMeanwhile.class, e -> {
            assertThat(e.clashes()).hasSize(1);
            assertThat(e.clashes().get(0).field()).isEqualTo("title");
            assertThat(e.clashes().get(0).at()).isNotNull();
            assertThat(e.now(SessionFacts.class).details().title()).isEqualTo("Theirs");
        });
        assertThat(merging.open(slug, EDITOR).facts().details().summary()).isEqualTo("A summary.");

        save(merging.open(slug, EDITOR).seen(), slug, mine);
        assertThat(merging.open(slug, EDITOR).facts().details()).isEqualTo(mine);
    }

    @Test
    void ofManyAtTheSameTimeOneWinsAndTheOthersAreTold() throws Exception {
        List<Callable<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    try {
                        save(opened.seen(), slug, details("Title " + i, "A summary.", List.of()));
                        return true;
                    } catch (EditedMeanwhile e) {
                        return false;
                    }
                })
                .toList();
        int won = 0;
        for (Future<Boolean> each : executor.invokeAll(all)) {
            won += each.get() ? 1 : 0;
        }
        assertThat(won).isOne();
        assertThat(history.of(Subject.SESSION, opened.id())).hasSize(2);
    }

    @Test
    void anAddressItHadStaysItsOwn() {
        SessionDetails same = opened.facts().details();
        save(opened.seen(), slug + "-2", same);
        assertThat(sessions.requireVisible(slug, EDITOR).getSlug()).isEqualTo(slug + "-2");
        assertThatThrownBy(() -> editing.create(new Slug(slug), same, BY_HAND)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> save(opened.seen(), slug + "-3", same)).isInstanceOf(EditedMeanwhile.class);

        save(merging.open(slug, EDITOR).seen(), slug, same);
        assertThat(sessions.requireVisible(slug + "-2", EDITOR).getSlug()).isEqualTo(slug);
        assertThatThrownBy(() -> save(opened.seen(), "Not One", same)).isInstanceOf(Invalid.class);
        assertThat(history.lastOf(Subject.SESSION, opened.id(), "slug")
                        .orElseThrow()
                        .getChanges())
                .extracting(Object::toString)
                .containsExactly("slug: " + slug + "-2 → " + slug);
    }

    @Test
    void onlyEditorsOpenIt() {
        assertThatThrownBy(() -> merging.open(slug, new Viewer(null, Set.of(Role.LEARNER))))
                .isInstanceOf(Forbidden.class);
    }
}
