package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.PublishTime;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.SessionFacts;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.Edit;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.MovedClock;
import org.chapterhouse.search.ArchiveFixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** Drafts that become public by themselves, in the real database; the job of the running application takes part. */
@ExtendWith(ArquillianExtension.class)
class SessionPublishingIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final Editor BY_HAND = Editor.byHand(EDITOR);

    @Inject
    private SessionPublishing publishing;

    @Inject
    private SessionTrash trash;

    @Inject
    private SessionEditing editing;

    @Inject
    private SessionMerging merging;

    @Inject
    private ProgramEditing programs;

    @Inject
    private Sessions sessions;

    @Inject
    private EditHistory history;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private MovedClock moved;

    @Inject
    private Clock clock;

    private final String slug = "planned-" + UUID.randomUUID();
    private PublishTime tomorrow;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void planASession() {
        programs.create(
                new Slug(slug), new ProgramDetails("P", null, null, null, null, false, Provenance.UNKNOWN), BY_HAND);
        tomorrow = new PublishTime(clock.instant().plus(Duration.ofDays(1)), ZoneId.of("America/Chicago"));
        editing.create(new Slug(slug), draft().publishedAt(tomorrow), BY_HAND);
    }

    /** No other test finds it later. */
    @AfterEach
    void tidy() {
        trash.move(slug, EDITOR);
        moved.backToRealTime();
    }

    private SessionDetails draft() {
        return SessionDrafting.details("Planned " + slug, null, List.of(slug));
    }

    private SessionDetails now() {
        return merging.open(slug, EDITOR).facts().details();
    }

    private boolean isPublic() {
        return sessions.findVisible(slug, Viewer.ANONYMOUS).isPresent();
    }

    @Test
    void itBecomesPublicWhenItsTimeHasComeAndNotBefore() {
        assertThat(now().publishAt()).isEqualTo(tomorrow);
        publishing.run(() -> false);
        assertThat(isPublic()).isFalse();
        moved.advance(Duration.ofDays(1));
        publishing.run(() -> false);
        assertThat(isPublic()).isTrue();
        assertThat(now().publishAt()).isNull();
        long id = merging.open(slug, EDITOR).id();
        Edit last = history.of(Subject.SESSION, id).get(0);
        assertThat(last.getWay()).isEqualTo(Editor.Way.BY_ITSELF);
        assertThat(last.getChanges())
                .extracting(FieldChange::toString)
                .containsExactly("visibility: DRAFT → PUBLIC", "publishAt: " + tomorrow + " → null");
        publishing.run(() -> false);
        assertThat(history.of(Subject.SESSION, id)).as("once").hasSize(2);
    }

    @Test
    void theIndexFollows() {
        long before = archive.count("select last_value from index_revision");
        moved.advance(Duration.ofDays(40)); // the server was off for a month
        publishing.run(() -> false);
        assertThat(isPublic()).isTrue();
        assertThat(archive.count("select last_value from index_revision")).isGreaterThan(before);
    }

    @Test
    void aTimeIsChangedAndCanceled() {
        PublishTime later = new PublishTime(tomorrow.at().plus(Duration.ofDays(1)), ZoneId.of("UTC"));
        editing.change(slug, now -> now.publishedAt(later), BY_HAND);
        moved.advance(Duration.ofDays(1));
        publishing.run(() -> false);
        assertThat(isPublic()).isFalse();
        editing.change(slug, now -> now.publishedAt(null), BY_HAND);
        moved.advance(Duration.ofDays(30));
        publishing.run(() -> false);
        assertThat(isPublic()).isFalse();
    }

    @Test
    void whoeverSavesWhatTheyOpenedBeforeDoesNotHideItAgain() {
        SessionMerging.Opened opened = merging.open(slug, EDITOR);
        moved.advance(Duration.ofDays(1));
        publishing.run(() -> false);
        SessionDetails typed =
                SessionDrafting.details("Retitled", null, List.of(slug)).publishedAt(tomorrow);
        merging.save(opened.id(), opened.seen(), new SessionFacts(slug, typed), BY_HAND);
        assertThat(now().title()).isEqualTo("Retitled");
        assertThat(now().visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void twoWhoChooseDifferentTimesAreTold() {
        SessionMerging.Opened opened = merging.open(slug, EDITOR);
        editing.change(slug, now -> now.publishedAt(null), BY_HAND);
        PublishTime later = new PublishTime(tomorrow.at().plus(Duration.ofDays(1)), ZoneId.of("UTC"));
        SessionFacts typed = new SessionFacts(slug, draft().publishedAt(later));
        assertThatThrownBy(() -> merging.save(opened.id(), opened.seen(), typed, BY_HAND))
                .isInstanceOfSatisfying(
                        EditedMeanwhile.class,
                        e -> assertThat(e.clashes())
                                .extracting(EditedMeanwhile.Clash::field)
                                .containsExactly("publishAt"));
    }

    @Test
    void nothingIsPublishedFromTheTrashNorRightAfterIt() {
        trash.move(slug, EDITOR);
        moved.advance(Duration.ofDays(2));
        publishing.run(() -> false);
        assertThat(merging.open(slug, EDITOR).trashed()).isTrue();
        trash.restore(slug, EDITOR);
        publishing.run(() -> false);
        assertThat(isPublic()).isFalse();
        assertThat(now().publishAt()).isNull();
    }
}
