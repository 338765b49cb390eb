package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
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
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.TopicDetails;
import org.chapterhouse.catalog.history.Edit;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldMerge;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Adding, saving and removing programs and topics from the desk, in the real database. */
@ExtendWith(ArquillianExtension.class)
class DeskEditingIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final Editor BY_HAND = Editor.byHand(EDITOR);

    @Inject
    private DeskEditing desk;

    @Inject
    private ProgramEditing programs;

    @Inject
    private TopicEditing topics;

    @Inject
    private SessionEditing sessions;

    @Inject
    private EditHistory history;

    @Resource
    private ManagedExecutorService executor;

    private final String name = "Plain " + UUID.randomUUID();

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    private static ProgramDetails program(String name, String owner) {
        return new ProgramDetails(name, null, owner, null, null, false, Provenance.UNKNOWN);
    }

    private String add() {
        return desk.create(programs, "", name, program(name, null), BY_HAND);
    }

    private DeskEditing.Opened<ProgramDetails> open(String key) {
        return desk.open(programs, key, EDITOR);
    }

    private DeskEditing.Saved save(String key, Map<String, String> seen, ProgramDetails typed) {
        return desk.save(programs, key, seen, typed, BY_HAND);
    }

    @Test
    void theAddressIsMadeOfTheNameUnlessOneIsTyped() {
        assertThat(add()).isEqualTo(Slug.of(name).value());
        String typed = "typed-" + UUID.randomUUID();
        assertThat(desk.create(programs, typed, typed, program(typed, null), BY_HAND))
                .isEqualTo(typed);
        String other = "Other " + typed;
        assertThatThrownBy(() -> desk.create(programs, typed, other, program(other, null), BY_HAND))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(typed);
        assertThatThrownBy(() -> desk.create(programs, "Not One", other, program(other, null), BY_HAND))
                .isInstanceOf(Invalid.class);
        assertThat(desk.count(programs.kind(), other, EDITOR)).isZero();
    }

    @Test
    void sentTwiceAtTheSameTimeItIsAddedOnce() throws Exception {
        List<Callable<Boolean>> all = IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    try {
                        add();
                        return true;
                    } catch (LabelTaken e) {
                        return false;
                    }
                })
                .toList();
        int added = 0;
        for (Future<Boolean> each : executor.invokeAll(all)) {
            added += each.get() ? 1 : 0;
        }
        assertThat(added).isOne();
        assertThat(desk.page(programs.kind(), name.toUpperCase(Locale.ROOT), 1, 10, EDITOR))
                .extracting(program -> program.label())
                .containsExactly(name);
    }

    @Test
    void whatOthersChangedStaysAndTheSameFieldClashes() {
        String key = add();
        Map<String, String> seen = FieldMerge.seen(open(key).details());
        save(key, seen, program(name, "Theirs"));
        assertThat(save(key, seen, program(name + "!", null)).kept()).containsExactly("owner");
        assertThat(open(key).details()).isEqualTo(program(name + "!", "Theirs"));

        assertThatThrownBy(() -> save(key, seen, program(name + "!", "Mine")))
                .isInstanceOfSatisfying(EditedMeanwhile.class, e -> {
                    assertThat(e.clashes())
                            .extracting(EditedMeanwhile.Clash::field)
                            .containsExactly("owner");
                    assertThat(e.now(ProgramDetails.class).owner()).isEqualTo("Theirs");
                });
        assertThat(open(key).details().owner()).isEqualTo("Theirs");
    }

    @Test
    void nothingOfWhatBreaksARuleIsSaved() {
        String key = add();
        Map<String, String> seen = FieldMerge.seen(open(key).details());
        for (ProgramDetails wrong : List.of(
                program("", "x"),
                program("\u200b", "x"),
                program("a\u0000b", "x"),
                program("x".repeat(201), "x"),
                new ProgramDetails(name, null, "x", null, "javascript:alert(1)", false, Provenance.UNKNOWN))) {
            assertThatThrownBy(() -> save(key, seen, wrong)).isInstanceOf(Invalid.class);
        }
        assertThat(open(key).details()).isEqualTo(program(name, null));
        assertThat(history.of(Subject.PROGRAM, open(key).id())).hasSize(1);
    }

    @Test
    void onlyWhatNothingStandsInIsRemoved() {
        String key = add();
        String topic = desk.create(topics, "", name, new TopicDetails(name, List.of()), BY_HAND);
        sessions.create(new Slug(key), session(key, topic), BY_HAND);
        assertThatThrownBy(() -> desk.remove(programs, key, BY_HAND))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("one session, no materials and no courses");
        assertThatThrownBy(() -> desk.remove(topics, topic, BY_HAND))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("one session is filed under it");

        String empty = desk.create(topics, "", name + " 2", new TopicDetails(name + " 2", List.of()), BY_HAND);
        long id = desk.open(topics, empty, EDITOR).id();
        desk.remove(topics, empty, BY_HAND);
        assertThatThrownBy(() -> desk.open(topics, empty, EDITOR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.remove(topics, empty, BY_HAND)).isInstanceOf(NotFound.class);
        assertThat(history.of(Subject.TOPIC, id).get(0).getAction()).isEqualTo(Edit.Action.REMOVED);
    }

    /** Hidden, so that no other test finds it. */
    private static SessionDetails session(String program, String topic) {
        return new SessionDetails(
                "In it",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Visibility.DRAFT,
                null,
                null,
                Provenance.UNKNOWN,
                List.of(program),
                List.of(topic),
                List.of(),
                List.of());
    }

    @Test
    void onlyEditorsOpenIt() {
        String key = add();
        Viewer learner = new Viewer(null, Set.of(Role.LEARNER));
        assertThatThrownBy(() -> desk.open(programs, key, learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.page(programs.kind(), "", 1, 10, learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.count(programs.kind(), "", learner)).isInstanceOf(Forbidden.class);
    }
}
