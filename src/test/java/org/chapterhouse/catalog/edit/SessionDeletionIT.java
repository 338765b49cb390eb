package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.history.Edit;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.run.ImportReport;
import org.chapterhouse.ingest.run.Importer;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.local.MovedClock;
import org.chapterhouse.media.store.MediaStore;
import org.chapterhouse.search.ArchiveFixture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;

/** What is left of a session, and what is not, once its time in the trash is over. */
@ExtendWith(ArquillianExtension.class)
class SessionDeletionIT {

    private static final Viewer ADMINISTRATOR = new Viewer(null, Set.of(Role.EDITOR, Role.ADMIN));

    @Inject
    private SessionTrash trash;

    @Inject
    private SessionTrashPurge purge;

    @Inject
    private Sessions sessions;

    @Inject
    private EditHistory history;

    @Inject
    private Importer importer;

    @Inject
    private Uploads uploads;

    @Inject
    private MediaStore store;

    @Inject
    private ArchiveFixture archive;

    @Inject
    private MovedClock clock;

    private final String slug = "deleted-" + UUID.randomUUID();
    private final String other = "other-" + slug;
    private long id;
    private String checksum;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    /** Two sessions with the same recording, both in a course. */
    @BeforeEach
    void importThem() throws IOException {
        run(HandEdits.KEEP, true);
        id = sessions.requireVisible(slug, ADMINISTRATOR).getId();
        checksum = archive.text("select checksum from recording where session_id = " + id);
    }

    /** Other tests remove all sessions, which a course would keep. */
    @AfterEach
    void tidy() {
        clock.backToRealTime();
        archive.sql("delete from course c using source_ref r where r.kind = 'COURSE' and r.entity_id = c.id"
                + " and r.source_id = '" + slug + "'");
    }

    private ImportReport run(HandEdits handEdits, boolean withFile) throws IOException {
        String sessionOfFile = """
                {'id': '%1$s', 'slug': '%1$s', 'title': 'To be deleted', 'programs': ['%2$s'], 'visibility': 'draft',
                 'recordings': [{'id': '%1$s', 'file': '%2$s.mp4', 'duration': 20}],
                 'materials': [{'id': 'm-%1$s', 'title': 'Paper', 'kind': 'handout', 'url': 'https://example.org/p'}]}""";
        String manifest =
                """
                {'format': 'chapterhouse-archive/1', 'archive': {'id': '%1$s', 'title': 'T'},
                 'programs': [{'id': '%1$s', 'name': 'P %1$s'}],
                 'sessions': [%2$s, %3$s],
                 'courses': [{'id': '%1$s', 'title': 'C', 'sessions': ['%1$s', '%4$s']}]}""".formatted(slug, sessionOfFile.formatted(slug, slug), sessionOfFile.formatted(other, slug), other);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", Manifests.json(manifest).toString().getBytes(StandardCharsets.UTF_8));
        if (withFile) {
            files.put(slug + ".mp4", recording());
        }
        try (ImportArchive bundle = uploads.receive(Manifests.zip(files))) {
            return importer.run(bundle, ADMINISTRATOR, handEdits);
        }
    }

    /** A sample that no other test has: a box that players skip stands at its end. */
    private byte[] recording() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> samples = Files.walk(Deployments.shippedArchive())) {
            bytes.write(
                    Files.readAllBytes(samples.filter(file -> file.toString().endsWith("recording.mp4"))
                            .sorted()
                            .findFirst()
                            .orElseThrow()));
        }
        byte[] name = slug.getBytes(StandardCharsets.UTF_8);
        bytes.write(ByteBuffer.allocate(8)
                .putInt(8 + name.length)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .array());
        bytes.write(name);
        return bytes.toByteArray();
    }

    private void expire(String session) {
        trash.move(session, ADMINISTRATOR);
        clock.advance(Duration.ofDays(30).plusSeconds(1));
        purge.run(() -> false);
    }

    private long count(String from) {
        return archive.count("select count(*) from " + from);
    }

    private static void await(BooleanSupplier question) throws InterruptedException {
        for (int i = 0; i < 100 && !question.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(question.getAsBoolean()).isTrue();
    }

    @Test
    void nothingIsDeletedBeforeItsTime() {
        trash.move(slug, ADMINISTRATOR);
        clock.advance(Duration.ofDays(30).minusMinutes(5));
        purge.run(() -> false);
        trash.restore(slug, ADMINISTRATOR);
        clock.advance(Duration.ofDays(1));
        purge.run(() -> false);
        assertThat(sessions.findVisible(slug, ADMINISTRATOR)).isPresent();
    }

    @Test
    void afterThirtyDaysItIsGoneForGood() {
        expire(slug);
        for (String of : List.of("recording", "material", "session_program", "course_item")) {
            assertThat(count(of + " where session_id = " + id)).as(of).isZero();
        }
        assertThat(count("session where id = " + id)).isZero();
        Edit last = history.of(Subject.SESSION, id).get(0);
        assertThat(last.getAction()).isEqualTo(Edit.Action.REMOVED);
        assertThat(last.getWay()).isEqualTo(Editor.Way.BY_ITSELF);
        assertThat(last.getChanges()).extracting(FieldChange::getBefore).containsExactly("To be deleted");
        assertThat(count("course_item i join source_ref r on r.entity_id = i.course_id and r.kind = 'COURSE'"
                        + " where r.source_id = '" + slug + "'"))
                .isOne();
        assertThat(count("source_ref where source_id in ('" + slug + "', 'm-" + slug + "') and kind <> 'PROGRAM'"
                        + " and kind <> 'COURSE'"))
                .as("only the entry of the session itself stays known")
                .isOne();
    }

    @Test
    void aFileGoesWithTheLastThatUsesIt() throws Exception {
        expire(slug);
        Thread.sleep(2_500);
        assertThat(store.find(checksum)).as("used by the other session").isPresent();
        expire(other);
        await(() -> store.find(checksum).isEmpty());
    }

    @Test
    void anAdministratorDeletesItAtOnceButAFileThatJustCameStaysForADay() throws Exception {
        trash.move(other, ADMINISTRATOR);
        trash.delete(other, ADMINISTRATOR);
        trash.move(slug, ADMINISTRATOR);
        trash.delete(slug, ADMINISTRATOR);
        assertThat(history.of(Subject.SESSION, id).get(0).getWay()).isEqualTo(Editor.Way.BY_HAND);
        await(() -> count("outbox where handler = 'unused-files' and message ->> 'checksum' = '" + checksum
                        + "' and process_after > now() + interval '23 hours'")
                > 0);
        assertThat(store.find(checksum)).isPresent();
        clock.advance(Duration.ofDays(2));
        await(() -> store.find(checksum).isEmpty());
    }

    @Test
    void noImportBringsItBackUnlessItIsToldTo() throws Exception {
        expire(slug);
        clock.backToRealTime();
        ImportReport report = run(HandEdits.KEEP, true);
        assertThat(report.notes())
                .filteredOn(note -> slug.equals(note.id()))
                .extracting(ImportReport.Note::text)
                .contains("It was deleted here. An import that may overwrite edits adds it again.");
        assertThat(sessions.findVisible(slug, ADMINISTRATOR)).isEmpty();

        run(HandEdits.OVERWRITE, true);
        assertThat(sessions.findVisible(slug, ADMINISTRATOR)).isPresent();
        assertThat(run(HandEdits.KEEP, true).total().unchanged()).isGreaterThan(1);
    }
}
