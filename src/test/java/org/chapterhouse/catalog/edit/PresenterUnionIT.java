package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.PresenterCredit;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** Two presenters become one, in the real database. */
@ExtendWith(ArquillianExtension.class)
class PresenterUnionIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final Editor BY_HAND = Editor.byHand(EDITOR);

    @Inject
    private PresenterUnion union;

    @Inject
    private SessionEditing editing;

    @Inject
    private SessionTrash trash;

    @Inject
    private ProgramEditing programs;

    @Inject
    private Sessions sessions;

    @Inject
    private EditHistory history;

    private final String family = "z" + UUID.randomUUID().toString().replace("-", "");
    private final String whole = "ann-" + family;
    private final String initial = "a-" + family;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void makeTwo() {
        programs.create(
                new Slug(family),
                new ProgramDetails(family, null, null, null, null, false, Provenance.UNKNOWN),
                BY_HAND);
        present("1", new PresenterCredit("Ann " + family, null, null));
        present("2", new PresenterCredit("A. " + family, "Director", "Example Library"));
        present("3", new PresenterCredit("Ann " + family, null, null), new PresenterCredit("A. " + family, null, null));
    }

    private void present(String number, PresenterCredit... credits) {
        editing.create(
                new Slug(family + "-" + number),
                SessionDrafting.details("T", null, List.of(family)).presentedBy(List.of(credits)),
                BY_HAND);
    }

    private List<PresenterCredit> credits(String number) {
        return sessions.requireVisible(family + "-" + number, EDITOR).details().presenters();
    }

    private List<PresenterUnion.Alike> alike() {
        return union.alike(EDITOR).stream()
                .filter(pair -> pair.one().slug().contains(family))
                .toList();
    }

    @Test
    void oneIsListedWhereTheOtherWas() {
        assertThat(alike()).hasSize(1);
        assertThat(union.unite(whole, initial, BY_HAND)).isEqualTo(2);
        PresenterCredit plain = new PresenterCredit("Ann " + family, null, null);
        assertThat(credits("1")).containsExactly(plain);
        assertThat(credits("2")).containsExactly(new PresenterCredit("Ann " + family, "Director", "Example Library"));
        assertThat(credits("3")).containsExactly(plain);
        long id = sessions.requireVisible(family + "-2", EDITOR).getId();
        assertThat(history.of(Subject.SESSION, id).get(0).getChanges())
                .extracting(Object::toString)
                .containsExactly("presenters: A. " + family + ", Director, Example Library → Ann " + family
                        + ", Director, Example Library");
        assertThat(alike()).isEmpty();
        assertThatThrownBy(() -> union.unite(whole, initial, BY_HAND)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsDoneWhereOneSessionIsInTheTrash() {
        trash.move(family + "-3", EDITOR);
        assertThatThrownBy(() -> union.unite(whole, initial, BY_HAND)).isInstanceOf(Conflict.class);
        assertThat(credits("2").get(0).name()).isEqualTo("A. " + family);
        assertThat(alike()).hasSize(1);
    }

    @Test
    void whoMayNotIsRefused() {
        assertThatThrownBy(() -> union.alike(new Viewer(null, Set.of(Role.LEARNER))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> union.unite(whole, whole, BY_HAND)).isInstanceOf(Invalid.class);
    }
}
