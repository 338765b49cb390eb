package org.chapterhouse.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Manifest;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.run.ImportReport.Counts;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.document.OfficeFiles;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;

/** The archive that ships and small ones, imported into the real database. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImporterIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));

    @Inject
    private Importer importer;

    @Inject
    private Uploads uploads;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportLock lock;

    @Inject
    private ChapterDirectory directory;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void programAndTopics() {
        run(
                "'programs': [{'id': 'test-program', 'name': 'Test'}], 'topics': [{'id': 'test-a', 'name': 'A'}, {'id': 'test-b', 'name': 'B'}]");
    }

    private ImportReport run(String lists) {
        return run(uploads.receive(Manifests.manifest(lists)));
    }

    private ImportReport run(ImportArchive bundle) {
        try (bundle) {
            return importer.run(bundle, EDITOR, HandEdits.KEEP);
        }
    }

    private static List<ImportReport.Note> rejections(ImportReport report) {
        return report.notes(ImportNote.Type.REJECTED);
    }

    private long count(String from) {
        return ((Number) entities.createNativeQuery("select count(*) from " + from)
                        .getSingleResult())
                .longValue();
    }

    private Instant changedAt(String slug) {
        return session(slug).getChangedAt();
    }

    private Session session(String slug) {
        return entities.createQuery("select s from Session s where s.slug = :slug", Session.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    private static ImportArchive shipped() throws IOException {
        return ImportArchive.ofFolder(Deployments.shippedArchive());
    }

    /** A session entry of the test program. */
    private static String session(String id, String more) {
        return "{'id': '%s', 'slug': '%s', 'title': 'Title of %s', 'programs': ['test-program']%s}"
                .formatted(id, id, id, more);
    }

    @Test
    @Order(1)
    void theArchiveThatShipsComesInWhole() throws Exception {
        transaction.begin();
        entities.createNativeQuery("truncate source_ref, session, course, material, program, topic, presenter, chapter,"
                        + " resource, event, glossary_entry cascade")
                .executeUpdate();
        transaction.commit();
        ImportReport report = run(shipped());
        assertThat(rejections(report)).isEmpty();
        assertThat(report.counts())
                .containsEntry(EntryKind.PROGRAM, new Counts(17, 0, 0, 0, 0))
                .containsEntry(EntryKind.SESSION, new Counts(58, 0, 0, 0, 0))
                .containsEntry(EntryKind.CHAPTER, new Counts(57, 0, 0, 0, 0))
                .containsEntry(EntryKind.RESOURCE, new Counts(24, 0, 0, 0, 0))
                .containsEntry(EntryKind.EVENT, new Counts(24, 0, 0, 0, 0))
                .containsEntry(EntryKind.GLOSSARY, new Counts(69, 0, 0, 0, 0))
                .containsEntry(EntryKind.TOPIC, new Counts(19, 0, 0, 0, 0))
                .containsEntry(EntryKind.COURSE, new Counts(1, 0, 0, 0, 0));
        assertThat(count("material where checksum is null")).isEqualTo(46);
        assertThat(count("recording where sample and checksum is not null")).isEqualTo(10);
        assertThat(count("caption_track where origin = 'SYNCHRONIZED' and vtt like 'WEBVTT%'"))
                .isEqualTo(10);
        assertThat(count("material_page where start_ms is not null and text <> ''"))
                .isGreaterThan(50);
        assertThat(count("course_item")).isEqualTo(4);
        assertThat(directory.chapters()).hasSize(57);
        assertThat(directory.resources().values())
                .flatMap(resources -> resources)
                .hasSize(24);
    }

    @Test
    @Order(2)
    void aSecondImportOfTheSameTouchesNothing() throws IOException {
        long versions = count("session where version > 1");
        Instant latest = (Instant)
                entities.createQuery("select max(s.changedAt) from Session s").getSingleResult();
        ImportReport report = run(shipped());
        assertThat(report.total()).isEqualTo(new Counts(0, 0, 310, 0, 0));
        assertThat(count("session where version > 1")).isEqualTo(versions);
        assertThat(entities.createQuery("select max(s.changedAt) from Session s")
                        .getSingleResult())
                .isEqualTo(latest);
        assertThat(importer.knows(shipped())).isTrue();
    }

    @Test
    void aBadEntryIsLeftOutAndTheRestGoesIn() {
        ImportReport report = run("'sessions': [" + session("good-1", "") + ", {'id': 'bad'}, "
                + session("lost", ", 'topics': ['no-such-topic']") + "," + session("good-2", "") + "]");
        assertThat(report.counts()).containsEntry(EntryKind.SESSION, new Counts(2, 0, 0, 0, 2));
        assertThat(rejections(report)).extracting(ImportReport.Note::id).containsExactly("bad", "lost");
        assertThat(rejections(report)).extracting(ImportReport.Note::position).containsExactly(2, 3);
        assertThat(rejections(report).get(0).text()).contains("“slug” is missing");
        assertThat(rejections(report).get(1).text()).contains("no topic with the id “no-such-topic”");
        assertThat(runs.notesOf(report.run())).hasSize(2);
        ImportRun run = runs.require(report.run());
        assertThat(List.of(run.getTotal(), run.getDone(), run.getCreated(), run.getRejected()))
                .containsExactly(4, 4, 2, 2);
        assertThat(run.getState()).isEqualTo(ImportRun.State.DONE);
    }

    @Test
    void onlyTheEntryThatChangedIsTouched() {
        run("'sessions': [" + session("stays", "") + ", " + session("changes", ", 'topics': ['test-a', 'test-b']")
                + "]");
        Instant before = changedAt("stays");
        ImportReport report = run("'sessions': [" + session("stays", "") + ", "
                + session("changes", ", 'topics': ['test-b', 'test-a']") + "]");
        assertThat(report.counts()).containsEntry(EntryKind.SESSION, new Counts(0, 1, 1, 0, 0));
        assertThat(changedAt("stays")).isEqualTo(before);
        assertThat(session("changes").getTopics()).extracting("slug").containsExactly("test-b", "test-a");
    }

    @Test
    void aRecordingStaysTheSameSoThatWhatWasWatchedStays() {
        String captions = "'captions': [{'language': 'en', 'text': 'WEBVTT\\n\\n00:00.000 --> 00:02.000\\nHello'}]";
        run("'sessions': ["
                + session(
                        "watched",
                        ", 'recordings': [{'id': 'watched-r', 'url': 'https://example.org/a.mp4',"
                                + " 'duration': 60, 'sections': [{'start': 0, 'title': 'A'}, {'start': 9, 'title': 'B'}], "
                                + captions
                                + "}, {'id': 'goes', 'duration': 5}]")
                + "]");
        long before = recording("watched").getId();
        run("'sessions': ["
                + session(
                        "watched",
                        ", 'recordings': [{'id': 'watched-r', 'url': 'https://example.org/a.mp4',"
                                + " 'duration': 61, 'sections': [{'start': 0, 'title': 'B'}, {'start': 9, 'title': 'A'}], "
                                + captions + "}]")
                + "]");
        assertThat(recording("watched").getId()).isEqualTo(before);
        assertThat(recording("watched").getSections()).extracting("title").containsExactly("B", "A");
        assertThat(recording("watched").getSeconds()).isEqualTo(61);
        assertThat(count("source_ref where source_id = 'goes'")).isZero();
        assertThat(count("caption_track where recording_id = " + before)).isOne();
    }

    @Test
    void aCourseIsAListOfSessionsAndMaterialsWhichCanBeReordered() {
        String sessions = "'sessions': ["
                + session(
                        "part-1",
                        ", 'materials': [{'id': 'part-1-handout',"
                                + " 'title': 'Handout', 'kind': 'handout', 'url': 'https://example.org/handout'}]")
                + ", "
                + session("part-2", "") + "],"
                + " 'materials': [{'id': 'primer', 'title': 'Primer', 'kind': 'toolkit', 'program': 'test-program'}]";
        String course = ", 'courses': [{'id': 'mixed', 'title': 'Mixed', 'items': [%s]}]";
        assertThat(rejections(run(sessions
                        + course.formatted("{'material': 'primer'}, {'session': 'part-1'},"
                                + " {'session': 'part-2'}, {'material': 'part-1-handout'}"))))
                .isEmpty();
        assertThat(items("mixed")).isEqualTo("Primer, part-1, part-2, Handout");
        assertThat(rejections(run(sessions
                        + course.formatted(
                                "{'session': 'part-2'}, {'material': 'part-1-handout'}," + " {'session': 'part-1'}"))))
                .isEmpty();
        assertThat(items("mixed")).isEqualTo("part-2, Handout, part-1");
        assertThat(rejections(run("'courses': [{'id': 'mixed', 'title': 'Mixed', 'sessions': ['part-1', 'part-2']}]")))
                .isEmpty();
        assertThat(items("mixed")).isEqualTo("part-1, part-2");

        ImportReport report = run(course.substring(2).formatted("{'material': 'no-such-material'}"));
        assertThat(rejections(report))
                .singleElement()
                .extracting(ImportReport.Note::text)
                .isEqualTo("There is no material with the id “no-such-material”.");
        assertThat(items("mixed")).isEqualTo("part-1, part-2");
    }

    private String items(String course) {
        return (String) entities.createNativeQuery("select string_agg(coalesce(s.slug, m.title), ', '"
                        + " order by i.position) from course_item i join course c on c.id = i.course_id left join session s on s.id = i.session_id"
                        + " left join material m on m.id = i.material_id where c.slug = '" + course + "'")
                .getSingleResult();
    }

    private Recording recording(String slug) {
        return entities.createQuery(
                        "select r from Recording r where r.session.slug = :slug order by r.position", Recording.class)
                .setParameter("slug", slug)
                .setMaxResults(1)
                .getSingleResult();
    }

    @Test
    void aFileThatHoldsNoCaptionsIsLeftOutAndTold() {
        ImportReport report = run("'sessions': ["
                + session(
                        "broken",
                        ", 'recordings': [{'id': 'broken-r', 'duration': 60,"
                                + " 'captions': [{'language': 'en', 'text': 'Dear reader,\\nHello'}]}]")
                + "]");
        assertThat(rejections(report)).isEmpty();
        assertThat(report.notes(ImportNote.Type.HINT))
                .extracting(ImportReport.Note::text)
                .anyMatch(text ->
                        text.startsWith("The captions in “en” are left out because they cannot be read, line "));
        assertThat(count("recording r join session s on s.id = r.session_id where s.slug = 'broken'"))
                .isOne();
        assertThat(count("caption_track c join recording r on r.id = c.recording_id"
                        + " join session s on s.id = r.session_id where s.slug = 'broken'"))
                .isZero();
    }

    @Test
    void anAddressBelongsToWhoeverHadItFirst() {
        run("'sessions': [" + session("mine", "") + "]");
        ImportReport report =
                run("'sessions': [{'id': 'yours', 'slug': 'mine', 'title': 'T', 'programs': ['test-program']}]");
        assertThat(rejections(report))
                .singleElement()
                .extracting(ImportReport.Note::text)
                .isEqualTo("Another session already uses the address “mine”. Choose another one.");
    }

    @Test
    void aFileIsJudgedByItsContent() throws IOException {
        byte[] manifest =
                json("{'format': 'chapterhouse-archive/1', 'archive': {'id': 'test', 'title': 'Test'}, 'sessions': ["
                                + session("fake", ", 'recordings': [{'id': 'fake-r', 'file': 'a.mp4', 'duration': 60}]")
                                + "]}")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        ImportReport report = run(uploads.receive(Manifests.zip(
                Map.of("manifest.json", manifest, "a.mp4", "#!/bin/sh".getBytes(StandardCharsets.UTF_8)))));
        assertThat(rejections(report))
                .singleElement()
                .extracting(ImportReport.Note::text)
                .asString()
                .contains("“a.mp4” is not an MP4, WebM or MP3 file");
    }

    @Test
    void slidesOfPowerPointAndPapersOfWordAreReadPageByPage(@TempDir Path folder) throws IOException {
        byte[] manifest =
                json("{'format': 'chapterhouse-archive/1', 'archive': {'id': 'test', 'title': 'Test'}, 'sessions': ["
                                + session(
                                        "office",
                                        ", 'materials': [{'id': 'office-deck', 'title': 'Deck', 'kind': 'slides', 'file': 'deck.pptx',"
                                                + " 'slideTimes': [0, 12.5]}, {'id': 'office-paper', 'title': 'Paper', 'kind': 'handout', 'file': 'paper'}]")
                                + ","
                                + session(
                                        "locked",
                                        ", 'materials': [{'id': 'locked-m', 'title': 'M', 'kind': 'report', 'file': 'locked.docx'}]")
                                + ","
                                + session(
                                        "sheet",
                                        ", 'materials': [{'id': 'sheet-m', 'title': 'M', 'kind': 'report', 'file': 'sheet.xlsx'}]")
                                + "]}")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        Path paper = OfficeFiles.docx(folder, List.of("Cover", "\f", "The second page"));
        ImportReport report = run(uploads.receive(Manifests.zip(Map.of(
                "manifest.json",
                manifest,
                "deck.pptx",
                Files.readAllBytes(OfficeFiles.pptx(folder, List.of("One", "Two", "Three"))),
                "paper",
                Files.readAllBytes(paper),
                "locked.docx",
                Files.readAllBytes(OfficeFiles.encrypted(paper)),
                "sheet.xlsx",
                new byte[] {'P', 'K', 3, 4}))));
        assertThat(rejections(report))
                .extracting(ImportReport.Note::text)
                .satisfiesExactly(
                        locked -> assertThat(locked).contains("“locked.docx”").contains("protected by a password"),
                        sheet -> assertThat(sheet).contains("“sheet.xlsx” is not a document this archive can read"));
        assertThat(
                        count(
                                "material_page p join material m on m.id = p.material_id where m.title = 'Deck' and m.media_type like"
                                        + " '%presentationml.presentation' and (p.page, p.text) in ((1, 'One'), (2, 'Two'), (3, 'Three'))"))
                .isEqualTo(3);
        assertThat(
                        count(
                                "material_page p join material m on m.id = p.material_id where m.title = 'Paper' and m.media_type like"
                                        + " '%wordprocessingml.document' and (p.page, p.text) in ((1, 'Cover'), (2, 'The second page'))"))
                .isEqualTo(2);
        assertThat(count("material_page where text = 'Two' and start_ms = 12500"))
                .isOne();
    }

    @Test
    void anIdThatStandsTwiceIsTakenOnce() {
        ImportReport report = run("'topics': [{'id': 'twice', 'name': 'A'}, {'id': 'twice', 'name': 'B'}]");
        assertThat(report.total().rejected()).isOne();
        assertThat(rejections(report).get(0).text()).contains("in this manifest twice");
    }

    @Test
    void whileOneImportRunsASecondIsRefused() {
        try (ImportLock.Held held = lock.take()) {
            assertThatThrownBy(() -> run("'topics': []")).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> importer.start(
                            uploads.receive(Manifests.manifest("'topics': []")),
                            EDITOR,
                            ImportOrder.of(HandEdits.KEEP)))
                    .isInstanceOf(Conflict.class);
        }
        assertThat(run("'topics': []").total()).isEqualTo(new Counts(0, 0, 0, 0, 0));
    }

    @Test
    void aRunThatWasCutOffIsMarkedAsFailed() {
        long cutOff = runs.begin(
                new Manifest("test", "Test", List.of()), "0".repeat(64), null, ImportOrder.of(HandEdits.KEEP));
        importer.recover();
        assertThat(runs.require(cutOff).getState()).isEqualTo(ImportRun.State.FAILED);
        assertThat(runs.require(cutOff).getError()).isNotBlank();
    }

    @Test
    void onlyEditorsImport() {
        try (ImportArchive bundle = uploads.receive(Manifests.manifest("'topics': []"))) {
            assertThatThrownBy(() -> importer.run(bundle, Viewer.ANONYMOUS, HandEdits.KEEP))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void anImportInTheBackgroundIsSeenToGrowAndEnd() throws InterruptedException {
        long run = importer.start(
                uploads.receive(Manifests.manifest("'topics': [{'id': 'late', 'name': 'Late'}]")),
                EDITOR,
                ImportOrder.of(HandEdits.KEEP));
        for (int i = 0; runs.require(run).isRunning() && i < 100; i++) {
            Thread.sleep(50);
        }
        assertThat(runs.require(run).getState()).isEqualTo(ImportRun.State.DONE);
        assertThat(runs.require(run).getPercent()).isEqualTo(100);
    }
}
