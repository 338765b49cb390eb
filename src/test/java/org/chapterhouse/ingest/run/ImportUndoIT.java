package org.chapterhouse.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.run.ImportEntries.Filter;
import org.chapterhouse.ingest.run.ImportReport.Counts;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The last import can be taken back, entry by entry. */
@ExtendWith(ArquillianExtension.class)
class ImportUndoIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));

    /** One of each kind; %1$s names them, %2$s is a word of their texts. */
    private static final String EACH = """
            'topics': [{'id': '%1$s-t', 'name': '%1$s %2$s', 'synonyms': ['%1$s-%2$s']}],
            'glossary': [{'acronym': '%1$sX', 'expansion': 'Meaning %2$s', 'sources': ['https://example.org/%2$s']}],
            'programs': [{'id': '%1$s-p', 'name': 'Program %2$s', 'owner': 'Owner %2$s'}],
            'resources': [{'id': '%1$s-e', 'section': 'Section', 'title': 'Resource %2$s', 'url': 'https://example.org/'}],
            'events': [{'id': '%1$s-v', 'name': 'Event %2$s', 'usualTiming': 'May',
             'dates': [{'start': '2019-02-25', 'end': '2019-02-26', 'note': '%2$s'}]}],
            'sessions': [{'id': '%1$s-s', 'slug': '%1$s-s', 'title': 'Title %2$s', 'programs': ['%1$s-p'],
             'topics': ['%1$s-t'], 'date': '2019-02', 'summary': 'Summary %2$s', 'keywords': ['a', '%2$s'],
             'presenters': [{'name': 'Diane %2$s', 'role': 'Director, acting', 'organization': 'ILA, Illinois'}],
             'sources': ['https://example.org/%2$s']}%3$s],
            'courses': [{'id': '%1$s-c', 'title': 'Course %2$s', 'sessions': ['%1$s-s'], 'program': '%1$s-p'}]""";

    @Inject
    private Importer importer;

    @Inject
    private ImportUndo undo;

    @Inject
    private UndoRows undoRows;

    @Inject
    private ImportEntries entries;

    @Inject
    private Uploads uploads;

    @Inject
    private SessionEditing sessions;

    @PersistenceContext
    private EntityManager entityManager;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    private ImportReport bring(String lists) {
        try (ImportArchive bundle = uploads.receive(Manifests.manifest(lists))) {
            ImportReport report = importer.run(bundle, EDITOR, HandEdits.KEEP);
            assertThat(report.notes(ImportNote.Type.REJECTED)).isEmpty();
            return report;
        }
    }

    private List<?> rows(String sql) {
        return entityManager.createNativeQuery(sql).getResultList();
    }

    private Map<String, Outcome> outcomes(long run) {
        return entries.page(run, Filter.ALL, 1, 100, EDITOR).stream()
                .collect(Collectors.toMap(
                        told -> told.entry().getSourceId(), told -> told.entry().getOutcome()));
    }

    @Test
    void whatItChangedIsAsItWasBefore() {
        String before = EACH.formatted("was", "One", "");
        bring(before);
        SessionDetails session = details("was-s");
        String after = EACH.formatted("was", "Two", "");
        ImportReport changed = bring(after);
        assertThat(changed.total()).isEqualTo(new Counts(0, 7, 0, 0, 0));
        assertThat(undo.last(EDITOR)).get().extracting(ImportRun::getId).isEqualTo(changed.run());
        undoRows.purge();

        ImportReport undone = undo.run(changed.run(), EDITOR);
        assertThat(undone.total()).isEqualTo(new Counts(0, 7, 0, 0, 0));
        assertThat(details("was-s")).isEqualTo(session);
        assertThat(rows("select name from topic where slug = 'was-t'").toString())
                .isEqualTo("[was One]");
        assertThat(rows("select expansion from glossary_entry where acronym = 'wasX'")
                        .toString())
                .isEqualTo("[Meaning One]");
        assertThat(rows("select owner from program where slug = 'was-p'").toString())
                .isEqualTo("[Owner One]");
        assertThat(rows("select title from course where slug = 'was-c'").toString())
                .isEqualTo("[Course One]");
        assertThat(rows("select title from resource where title like 'Resource %'")
                        .toString())
                .contains("Resource One")
                .doesNotContain("Resource Two");
        assertThatThrownBy(() -> undo.run(changed.run(), EDITOR)).isInstanceOf(Conflict.class);
        assertThat(bring(before).total()).isEqualTo(new Counts(0, 0, 7, 0, 0));
        assertThat(bring(after).total()).isEqualTo(new Counts(0, 7, 0, 0, 0));
    }

    private SessionDetails details(String slug) {
        return entityManager
                .createQuery("select s from Session s where s.slug = :slug", Session.class)
                .setParameter("slug", slug)
                .getSingleResult()
                .details();
    }

    @Test
    void whatItAddedGoesAsFarAsNothingNeedsIt() {
        ImportReport added = bring(EACH.formatted("add", "One", ""));
        ImportReport undone = undo.run(added.run(), EDITOR);
        assertThat(outcomes(undone.run()))
                .containsEntry("add-s", Outcome.CHANGED)
                .containsEntry("add-c", Outcome.CHANGED)
                .containsEntry("add-v", Outcome.CHANGED)
                .containsEntry("add-p", Outcome.REJECTED); // the session in the trash has it
        assertThat(undone.notes(ImportNote.Type.REJECTED)).isNotEmpty();
        assertThat(rows("select slug from course where slug = 'add-c'")).isEmpty();
        assertThat(rows("select slug from session where slug = 'add-s' and trashed_at is not null"))
                .hasSize(1);
    }

    @Test
    void whatWasEditedSinceAndMediaAreLeftAlone() {
        bring(EACH.formatted(
                "left", "One", ", {'id': 'left-2', 'slug': 'left-2', 'title': 'Two', 'programs': ['left-p']}"));
        ImportReport changed = bring(EACH.formatted(
                "left",
                "Two",
                ", {'id': 'left-2', 'slug': 'left-2', 'title': 'Three', 'materials': [{'id': 'left-m', 'title': 'Paper',"
                        + " 'kind': 'handout', 'url': 'https://example.org/paper'}]}"));
        sessions.change("left-s", now -> now.titled("By hand"), Editor.byHand(EDITOR));
        ImportReport undone = undo.run(changed.run(), EDITOR);
        assertThat(outcomes(undone.run()))
                .containsEntry("left-s", Outcome.EDITED_HERE)
                .containsEntry("left-2", Outcome.REJECTED)
                .containsEntry("left-t", Outcome.CHANGED);
        assertThat(details("left-s").title()).isEqualTo("By hand");
        assertThat(details("left-2").title()).isEqualTo("Three");
    }

    @Test
    void onlyTheLastImportAndOnlyByEditors() {
        ImportReport first = bring("'topics': [{'id': 'last-a', 'name': 'Last A'}]");
        ImportReport second = bring("'topics': [{'id': 'last-b', 'name': 'Last B'}]");
        assertThatThrownBy(() -> undo.run(first.run(), EDITOR)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> undo.run(second.run(), Viewer.ANONYMOUS)).isInstanceOf(Forbidden.class);
        bring("'topics': [{'id': 'last-b', 'name': 'Last B'}]"); // changes nothing
        assertThat(undo.run(second.run(), EDITOR).total().changed()).isEqualTo(1);
        assertThat(rows("select slug from topic where slug = 'last-b'")).isEmpty();
    }
}
