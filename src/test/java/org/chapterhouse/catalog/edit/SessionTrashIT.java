package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.SessionFacts;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.desk.DeskFilter;
import org.chapterhouse.catalog.desk.DeskSessions;
import org.chapterhouse.catalog.desk.DeskTrash;
import org.chapterhouse.catalog.desk.TrashedSession;
import org.chapterhouse.catalog.history.Edit;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.run.ImportReport;
import org.chapterhouse.ingest.run.Importer;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.edit.CaptionEditing;
import org.chapterhouse.media.edit.CaptionsSeen;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
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

/** The way to the trash and back, in the real database. */
@ExtendWith(ArquillianExtension.class)
class SessionTrashIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final Editor BY_HAND = Editor.byHand(EDITOR);

    @Inject
    private SessionTrash trash;

    @Inject
    private DeskTrash desk;

    @Inject
    private DeskSessions deskSessions;

    @Inject
    private SessionEditing editing;

    @Inject
    private SessionMerging merging;

    @Inject
    private SessionDrafting drafting;

    @Inject
    private CaptionEditing captions;

    @Inject
    private Sessions sessions;

    @Inject
    private EditHistory history;

    @Inject
    private Importer importer;

    @Inject
    private Uploads uploads;

    @Inject
    private ArchiveFixture archive;

    @Resource
    private ManagedExecutorService executor;

    private final String slug = "trashed-" + UUID.randomUUID();
    private long id;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void importASession() {
        run(HandEdits.KEEP, "As it was");
        id = sessions.requireVisible(slug, EDITOR).getId();
    }

    private ImportReport run(HandEdits handEdits, String title) {
        String lists = """
                'programs': [{'id': '%1$s', 'name': 'P %1$s'}],
                'sessions': [{'id': '%1$s', 'slug': '%1$s', 'title': '%2$s', 'programs': ['%1$s'],
                  'visibility': 'members', 'recordings': [{'id': '%1$s', 'url': 'https://media.example.org/%1$s.mp4',
                   'duration': 200, 'captions': [{'language': 'en', 'text': 'WEBVTT\\n\\n00:01.000 --> 00:04.000\\nHi'}]}]}]""".formatted(slug, title);
        try (ImportArchive bundle = uploads.receive(Manifests.manifest(lists))) {
            return importer.run(bundle, EDITOR, handEdits);
        }
    }

    private boolean isInTrash() {
        return desk.find(id, EDITOR).isPresent();
    }

    /** Newest first, without what the import did. */
    private List<Edit.Action> actions() {
        return history.of(Subject.SESSION, id).stream()
                .filter(edit -> edit.getWay() == Editor.Way.BY_HAND)
                .map(Edit::getAction)
                .toList();
    }

    @Test
    void nobodySeesWhatIsInTheTrashButTheDeskListsIt() {
        assertThat(deskSessions.count(new DeskFilter(slug, "", null, null, false), EDITOR))
                .isOne();
        trash.move(slug, EDITOR);
        assertThat(sessions.findVisible(slug, EDITOR)).isEmpty();
        assertThat(deskSessions.count(new DeskFilter(slug, "", null, null, false), EDITOR))
                .isZero();
        assertThat(archive.count("select count(*) from session_lack where session_id = " + id))
                .isZero();
        assertThat(archive.count("select count(*) from outgoing_link where page = '/sessions/" + slug + "'"))
                .isZero();
        assertThat(desk.all(EDITOR)).extracting(TrashedSession::slug).contains(slug);
        assertThat(actions()).containsExactly(Edit.Action.TRASHED);
    }

    @Test
    void whatIsRestoredIsWhole() {
        archive.sql("insert into account (version, email, name, password_hash, created_at)" + " values (0, '" + slug
                + "@example.org', 'L', 'x', now())");
        String account = "(select id from account where email = '" + slug + "@example.org')";
        archive.sql("insert into note (account_id, session_id, at_s, text, created_at, updated_at)" + " values ("
                + account + ", " + id + ", 1, 'Mine', now(), now())");
        archive.sql("insert into session_completion (account_id, session_id, completed_at, rule_version, by_reading,"
                + " medium) values (" + account + ", " + id + ", now(), 1, false, 'm')");
        SessionDetails before = sessions.requireVisible(slug, EDITOR).details();
        trash.move(slug, EDITOR);
        assertThat(archive.text("select visibility from session where id = " + id))
                .isEqualTo("TRASHED");

        trash.restore(slug, EDITOR);
        assertThat(sessions.requireVisible(slug, EDITOR).details()).isEqualTo(before);
        assertThat(before.visibility()).isEqualTo(Visibility.MEMBERS);
        assertThat(captions.of(slug, EDITOR)).hasSize(1);
        for (String kept : List.of("note", "session_completion", "recording")) {
            assertThat(archive.count("select count(*) from " + kept + " where session_id = " + id))
                    .as(kept)
                    .isOne();
        }
        assertThat(actions()).containsExactly(Edit.Action.RESTORED, Edit.Action.TRASHED);
        assertThat(isInTrash()).isFalse();
    }

    @Test
    void whatIsInTheTrashCannotBeEdited() {
        SessionMerging.Opened opened = merging.open(slug, EDITOR);
        trash.move(slug, EDITOR);
        SessionFacts typed = new SessionFacts(slug, opened.facts().details());
        assertThatThrownBy(() -> merging.save(opened.id(), opened.seen(), typed, BY_HAND))
                .isInstanceOf(InTrash.class)
                .hasMessage("“As it was” is in the trash. Restore it first.");
        assertThatThrownBy(() -> editing.change(slug, now -> now, BY_HAND)).isInstanceOf(InTrash.class);
        byte[] file = "WEBVTT\n\n00:01.000 --> 00:04.000\nBye".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () -> captions.upload(new CaptionsSeen(slug, "en", null), CaptionOrigin.PEOPLE, file, EDITOR))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("is in the trash");
        assertThatThrownBy(() -> sessions.requireVisible(slug, Viewer.ANONYMOUS))
                .hasMessageStartingWith("There is no session");
    }

    @Test
    void itsAddressStaysTaken() {
        trash.move(slug, EDITOR);
        SessionDetails other = SessionDrafting.details("Other", null, List.of(slug));
        assertThatThrownBy(() -> editing.create(new Slug(slug), other, BY_HAND)).isInstanceOf(Conflict.class);
        SessionDetails named = SessionDrafting.details(slug, null, List.of(slug));
        assertThat(drafting.draft(named, BY_HAND)).isEqualTo(slug + "-2");
    }

    @Test
    void ofManyEditorsAtTheSameTimeOneMovesIt() throws Exception {
        List<Callable<Void>> all = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Void>) () -> {
                    trash.move(slug, EDITOR);
                    return null;
                })
                .toList();
        for (Future<Void> each : executor.invokeAll(all)) {
            each.get();
        }
        assertThat(actions()).containsExactly(Edit.Action.TRASHED);
    }

    @Test
    void onlyEditorsMoveAndRestoreAndOnlyAdministratorsDelete() {
        Viewer learner = new Viewer(null, Set.of(Role.LEARNER));
        assertThatThrownBy(() -> trash.move(slug, learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.all(learner)).isInstanceOf(Forbidden.class);
        Viewer administrator = new Viewer(null, Set.of(Role.ADMIN));
        assertThatThrownBy(() -> trash.delete(slug, administrator))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("is not in the trash");
        trash.move(slug, EDITOR);
        assertThatThrownBy(() -> trash.restore(slug, learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trash.delete(slug, EDITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trash.move("no-" + slug, EDITOR)).isInstanceOf(NotFound.class);
        assertThat(isInTrash()).isTrue();
    }

    @Test
    void anImportLeavesItThereAndSaysSo() {
        trash.move(slug, EDITOR);
        for (HandEdits handEdits : HandEdits.values()) {
            for (String title : List.of("As it was", "Changed " + handEdits)) {
                ImportReport report = run(handEdits, title);
                assertThat(report.notes())
                        .filteredOn(note -> slug.equals(note.id()))
                        .extracting(ImportReport.Note::text)
                        .contains("It is in the trash. Restore it first, or delete it.");
                assertThat(isInTrash()).isTrue();
            }
        }
        trash.restore(slug, EDITOR);
        assertThat(sessions.requireVisible(slug, EDITOR).getTitle()).isEqualTo("As it was");
    }
}
