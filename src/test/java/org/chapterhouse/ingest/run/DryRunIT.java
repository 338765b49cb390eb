package org.chapterhouse.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.entry.Outcome;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.run.ImportEntries.Filter;
import org.chapterhouse.ingest.run.ImportReport.Counts;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;

/** A dry run does nothing, and says what the import then does. */
@ExtendWith(ArquillianExtension.class)
class DryRunIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    /** What of the database may differ afterwards: the record of runs, and the leases of jobs. */
    private static final Set<String> RECORDS =
            Set.of("import_run", "import_note", "import_entry", "import_entry_change", "dry_run", "job_lease");

    @Inject
    private DryRuns dryRuns;

    @Inject
    private Importer importer;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportEntries entries;

    @Inject
    private Uploads uploads;

    @Inject
    private UserTransaction transaction;

    @Inject
    @ConfigProperty(name = "chapterhouse.media")
    private String media;

    @PersistenceContext
    private EntityManager entityManager;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void whatIsThere() throws Exception {
        try (ImportArchive bundle = uploads.receive(Manifests.manifest("""
                'programs': [{'id': 'dry-p', 'name': 'Dry'}], 'topics': [{'id': 'dry-t', 'name': 'Dry'}],
                'sessions': [{'id': 'dry-1', 'slug': 'dry-1', 'title': 'As it was', 'programs': ['dry-p']},
                 {'id': 'dry-2', 'slug': 'dry-2', 'title': 'Edited', 'programs': ['dry-p']},
                 {'id': 'dry-3', 'slug': 'dry-3', 'title': 'Same', 'programs': ['dry-p']}]"""))) {
            importer.run(bundle, EDITOR, HandEdits.OVERWRITE);
        }
        transaction.begin();
        entityManager
                .createNativeQuery("update source_ref set edited_at = now() where source_id = 'dry-2'")
                .executeUpdate();
        transaction.commit();
    }

    /** Entries that need one another, clash with one another and with what is there, with files. */
    private static InputStream mixed(String id) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", json("""
                {'format': 'chapterhouse-archive/1', 'archive': {'id': 'mixed', 'title': 'Mixed'},
                 'topics': [{'id': 'dry-t', 'name': 'Dry'}, {'id': '%1$s-t', 'name': 'New %1$s'}],
                 'programs': [{'id': '%1$s-p', 'name': 'New %1$s'}],
                 'sessions': [
                 {'id': 'dry-1', 'slug': 'dry-1', 'title': 'As it is %1$s', 'programs': ['dry-p', '%1$s-p']},
                 {'id': 'dry-2', 'slug': 'dry-2', 'title': 'Edited elsewhere', 'programs': ['dry-p']},
                 {'id': 'dry-3', 'slug': 'dry-3', 'title': 'Same', 'programs': ['dry-p']},
                 {'id': '%1$s-4', 'slug': '%1$s-4', 'title': 'New', 'programs': ['%1$s-p'], 'topics': ['%1$s-t'],
                  'date': '2019-02-27', 'recordings': [{'id': '%1$s-r', 'file': 'levy.mp4', 'duration': 99}]},
                 {'id': '%1$s-5', 'slug': '%1$s-4', 'title': 'Address taken', 'programs': ['%1$s-p']},
                 {'id': '%1$s-6', 'slug': '%1$s-6', 'title': 'No such program', 'programs': ['nowhere']},
                 {'id': '%1$s-7', 'slug': '%1$s-7', 'title': 'New', 'programs': ['%1$s-p'], 'date': '2019-02-27'},
                 {'id': '%1$s-8', 'title': 'No address'}],
                 'courses': [{'id': '%1$s-c', 'title': 'Course', 'sessions': ['%1$s-4', '%1$s-7']},
                  {'id': '%1$s-d', 'title': 'Course', 'sessions': ['%1$s-6']}]}""".formatted(id)).toString().getBytes(StandardCharsets.UTF_8));
        files.put(
                "levy.mp4",
                Files.readAllBytes(
                        Deployments.shippedArchive().resolve("samples/cae-2017-back-to-school/recording.mp4")));
        return Manifests.zip(files);
    }

    private ImportReport dryRun(InputStream upload) {
        try (ImportArchive bundle = uploads.receive(upload)) {
            return dryRuns.run(bundle, "mixed.zip", EDITOR, HandEdits.KEEP);
        }
    }

    private List<String> told(long run) {
        return entries.page(run, Filter.ALL, 1, 1000, EDITOR).stream()
                .map(told -> told.entry().getKind() + " " + told.entry().getLabel() + " "
                        + told.entry().getOutcome() + " " + told.entry().getChanges() + " "
                        + told.notes().stream()
                                .map(ImportNote::getText)
                                .sorted()
                                .toList())
                .toList();
    }

    @Test
    void itSaysOfEachEntryWhatTheImportThenDoes() throws IOException {
        ImportReport dry = dryRun(mixed("agree"));
        assertThat(dry.dry()).isTrue();
        assertThat(dry.counts())
                .containsEntry(EntryKind.TOPIC, new Counts(1, 0, 1, 0, 0))
                .containsEntry(EntryKind.PROGRAM, new Counts(1, 0, 0, 0, 0))
                .containsEntry(EntryKind.SESSION, new Counts(2, 1, 1, 1, 3))
                .containsEntry(EntryKind.COURSE, new Counts(1, 0, 0, 0, 1));
        ImportReport real = dryRuns.bring(dry.run(), EDITOR);
        assertThat(real.counts()).isEqualTo(dry.counts());
        assertThat(real.notes()).isEqualTo(dry.notes());
        assertThat(real.links()).isEqualTo(dry.links());
        assertThat(told(real.run())).isEqualTo(told(dry.run())).hasSize(13);
        assertThat(dryRuns.find(dry.run()).orElseThrow().getImportedAs()).isEqualTo(real.run());
    }

    @Test
    void itChangesNothing() throws Exception {
        Map<String, Object> rows = settled();
        List<String> files = files();
        long run = dryRun(mixed("nothing")).run();
        assertThat(rows()).containsExactlyEntriesOf(rows);
        assertThat(files()).isEqualTo(files);
        dryRuns.discard(run, EDITOR);
        assertThat(Path.of(media).resolve("imports")).isEmptyDirectory();
        assertThatThrownBy(() -> dryRuns.bring(run, EDITOR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.require(run)).isInstanceOf(NotFound.class);
    }

    /** When all is done that follows from the import before. */
    private Map<String, Object> settled() throws InterruptedException {
        Map<String, Object> rows = rows();
        for (int i = 0; i < 40; i++) {
            Thread.sleep(500);
            Map<String, Object> now = rows();
            if (now.equals(rows)) {
                return rows;
            }
            rows = now;
        }
        return rows;
    }

    private Map<String, Object> rows() {
        List<?> tables = entityManager
                .createNativeQuery(
                        "select table_name from information_schema.tables where table_schema = current_schema()"
                                + " and table_type = 'BASE TABLE' order by table_name")
                .getResultList();
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Object table : tables) {
            if (!RECORDS.contains(table)) {
                rows.put(
                        (String) table,
                        entityManager
                                .createNativeQuery(
                                        "select md5(coalesce(string_agg(t::text, ';' order by t::text), '')) from \""
                                                + table + "\" t")
                                .getSingleResult());
            }
        }
        return rows;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of(media))) {
            return new ArrayList<>(found.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(name -> !name.contains("/imports/"))
                    .sorted()
                    .toList());
        }
    }

    @Test
    void whatWasEditedHereIsChangedOnlyWhereThatIsWanted() throws IOException {
        try (ImportArchive bundle = uploads.receive(mixed("over"))) {
            long run = dryRuns.run(bundle, "mixed.zip", EDITOR, HandEdits.OVERWRITE)
                    .run();
            assertThat(entries.count(run, new Filter(Outcome.EDITED_HERE, false), EDITOR))
                    .isZero();
            assertThat(entries.page(run, new Filter(Outcome.CHANGED, false), 1, 10, EDITOR))
                    .extracting(told -> told.entry().getChanges().get(0).toString())
                    .contains("title: Edited → Edited elsewhere");
            dryRuns.discard(run, EDITOR);
        }
    }

    @Test
    void ofTwoEditorsOnlyOneImportsIt() {
        long run = dryRun(Manifests.manifest("'topics': [{'id': 'dry-once', 'name': 'Once'}]"))
                .run();
        dryRuns.bring(run, EDITOR);
        assertThatThrownBy(() -> dryRuns.bring(run, EDITOR)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> dryRuns.start(run, EDITOR)).isInstanceOf(Conflict.class);
        assertThat(dryRuns.waiting(EDITOR)).extracting(DryRun::getRun).doesNotContain(run);
    }

    @Test
    void whereTheUploadIsGoneItHasToBeChosenAgain() throws IOException {
        long run = dryRun(Manifests.manifest("'topics': [{'id': 'dry-gone', 'name': 'Gone'}]"))
                .run();
        String upload = dryRuns.find(run).orElseThrow().upload();
        Files.delete(Path.of(media).resolve("imports").resolve(upload));
        assertThatThrownBy(() -> dryRuns.bring(run, EDITOR))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("choose it again");
    }

    @Test
    void threeThousandSessionsAreTriedOut() {
        String many = IntStream.range(0, 3_000)
                .mapToObj(i -> "{'id': 'many-%1$d', 'slug': 'many-%1$d', 'title': 'Many %1$d', 'programs': ['dry-p']}"
                        .formatted(i))
                .collect(Collectors.joining(",", "'sessions': [", "]"));
        ImportReport dry = dryRun(Manifests.manifest(many));
        assertThat(dry.total()).isEqualTo(new Counts(3_000, 0, 0, 0, 0));
        assertThat(entries.page(dry.run(), Filter.ALL, 60, 50, EDITOR))
                .extracting(told -> told.entry().getLabel())
                .hasSize(50)
                .startsWith("Many 2950")
                .endsWith("Many 2999");
        dryRuns.discard(dry.run(), EDITOR);
    }

    @Test
    void onlyEditorsTryOut() {
        try (ImportArchive bundle = uploads.receive(Manifests.manifest("'topics': []"))) {
            assertThatThrownBy(() -> dryRuns.run(bundle, "x", Viewer.ANONYMOUS, HandEdits.KEEP))
                    .isInstanceOf(Forbidden.class);
        }
    }
}
