package org.chapterhouse.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.PresenterCredit;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.history.Edit;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.run.ImportReport.Counts;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.local.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What a second import leaves alone, changes and removes. */
@ExtendWith(ArquillianExtension.class)
class ImportAgainIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final String FULL = """
            {'id': 'again', 'slug': 'again', 'title': 'Winning a Levy', 'programs': ['again-p'], 'topics': ['again-t'],
             'date': '2019-02-27', 'summary': 'About levies.', 'keywords': ['levy'],
             'presenters': [{'name': 'Diane Foote', 'role': 'Director'}], 'officialUrl': 'https://example.org/levy',
             'sources': ['https://example.org/source'],
             'recordings': [{'id': 'again-r', 'file': 'levy/recording.mp4', 'duration': 20, 'creditWindow': [2, 18],
              'captions': [{'language': 'en', 'origin': 'people', 'file': 'levy/captions.vtt'}],
              'sections': [{'start': 0, 'title': 'Welcome'}]}],
             'materials': [{'id': 'again-m', 'title': 'Paper', 'kind': 'handout', 'url': 'https://example.org/paper'}]}""";
    private static final String PARTIAL = "{'id': 'again', 'slug': 'again', 'title': '%s', 'programs': ['again-p']}";

    @Inject
    private Importer importer;

    @Inject
    private Uploads uploads;

    @Inject
    private ImportRuns runs;

    @Inject
    private HeardChanges heard;

    @Inject
    private SessionEditing sessions;

    @Inject
    private EditHistory history;

    @PersistenceContext
    private EntityManager entities;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void aFullEntryWithItsFiles() throws IOException {
        run(
                "'programs': [{'id': 'again-p', 'name': 'Test'}], 'topics': [{'id': 'again-t', 'name': 'T'}]",
                HandEdits.KEEP);
        byte[] manifest = json("{'format': 'chapterhouse-archive/1', 'archive': {'id': 'test', 'title': 'Test'},"
                        + " 'sessions': [" + FULL + "]}")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        byte[] recording;
        try (var samples = Files.walk(Deployments.shippedArchive())) {
            recording =
                    Files.readAllBytes(samples.filter(file -> file.toString().endsWith("recording.mp4"))
                            .sorted()
                            .findFirst()
                            .orElseThrow());
        }
        ImportReport report = run(
                uploads.receive(Manifests.zip(Map.of(
                        "manifest.json",
                        manifest,
                        "levy/recording.mp4",
                        recording,
                        "levy/captions.vtt",
                        "WEBVTT\n\n00:00.000 --> 00:02.000\nHello".getBytes(StandardCharsets.UTF_8)))),
                HandEdits.OVERWRITE);
        assertThat(report.notes(ImportNote.Type.REJECTED)).isEmpty();
    }

    private ImportReport run(String lists, HandEdits handEdits) {
        return run(uploads.receive(Manifests.manifest(lists)), handEdits);
    }

    private ImportReport run(ImportArchive bundle, HandEdits handEdits) {
        try (bundle) {
            return importer.run(bundle, EDITOR, handEdits);
        }
    }

    private ImportReport again(String session) {
        return run("'sessions': [" + session + "]", HandEdits.KEEP);
    }

    private SessionDetails details() {
        return session().details();
    }

    private Session session() {
        return entities.createQuery("select s from Session s where s.slug = 'again'", Session.class)
                .getSingleResult();
    }

    private long count(String from) {
        return ((Number) entities.createNativeQuery("select count(*) from " + from)
                        .getSingleResult())
                .longValue();
    }

    private long recordings() {
        return count("recording r join session s on s.id = r.session_id join caption_track c on c.recording_id = r.id"
                + " where s.slug = 'again' and r.sections <> '' and r.checksum is not null"
                + " and r.credit_from_s = 2 and c.vtt like '%Hello%'");
    }

    private void retitleByHand(String title) {
        sessions.change(
                "again",
                now -> new SessionDetails(
                        title,
                        now.heldOn(),
                        now.startTime(),
                        now.durationMinutes(),
                        now.summary(),
                        now.coverWord(),
                        now.keywords(),
                        now.notes(),
                        now.officialUrl(),
                        now.archiveUrl(),
                        now.visibility(),
                        now.publishAt(),
                        now.reviewBy(),
                        now.provenance(),
                        now.programs(),
                        now.topics(),
                        now.presenters(),
                        now.supersededBy()),
                Editor.byHand(EDITOR));
    }

    @Test
    void whatAnEntryLeavesOutStaysAsItIs() {
        ImportReport report = again(PARTIAL.formatted("New title"));
        assertThat(report.total()).isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(report.notes()).isEmpty();
        SessionDetails now = details();
        assertThat(now.title()).isEqualTo("New title");
        assertThat(now.heldOn()).hasToString("2019-02-27");
        assertThat(now.summary()).isEqualTo("About levies.");
        assertThat(now.topics()).containsExactly("again-t");
        assertThat(now.presenters()).containsExactly(new PresenterCredit("Diane Foote", "Director", null));
        assertThat(now.provenance().getSources()).containsExactly("https://example.org/source");
        assertThat(recordings()).isOne();
        assertThat(count("material m join session s on s.id = m.session_id where s.slug = 'again'"))
                .isOne();
    }

    @Test
    void anEntryThatSaysNothingNewChangesNothing() {
        assertThat(again(PARTIAL.formatted("Winning a Levy")).total()).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(again("{'id': 'again'}").total()).isEqualTo(new Counts(0, 0, 1, 0, 0));
    }

    @Test
    void aRecordingThatSaysOnlyItsIdStaysAsItIs() {
        again("{'id': 'again', 'recordings': [{'id': 'again-r'}], 'materials': [{'id': 'again-m'}]}");
        assertThat(recordings()).isOne();
        assertThat(count("material where title = 'Paper' and url = 'https://example.org/paper'"))
                .isOne();
    }

    @Test
    void anAddressThatIsRemovedLeavesTheFileAlone() {
        ImportReport report =
                again("{'id': 'again', 'visibility': null, 'recordings': [{'id': 'again-r', 'url': null}]}");
        assertThat(report.total()).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(recordings()).isOne();
    }

    @Test
    void aDraftDoesNotBecomePublicByLeavingOutWhoMaySeeIt() {
        again("{'id': 'again', 'visibility': 'draft'}");
        again("{'id': 'again', 'title': 'Still a draft', 'visibility': null}");
        assertThat(details().visibility()).isEqualTo(Visibility.DRAFT);
    }

    @Test
    void aRoleThatWasAnOrganizationIsAChange() {
        again("{'id': 'again', 'presenters': [{'name': 'Diane Foote', 'organization': 'Director'}]}");
        assertThat(details().presenters()).containsExactly(new PresenterCredit("Diane Foote", null, "Director"));
    }

    @Test
    void theFullEntryIsTakenWithoutTheFilesThatCameBefore() {
        assertThat(again(FULL).total()).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(again(FULL.replace("About levies.", "Changed.")).total()).isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(details().summary()).isEqualTo("Changed.");
        assertThat(recordings()).isOne();
    }

    @Test
    void removalIsSaidExplicitlyAndListed() {
        ImportReport report =
                again("{'id': 'again', 'summary': null, 'keywords': [], 'recordings': [], 'materials': null}");
        assertThat(details().summary()).isNull();
        assertThat(count("recording r join session s on s.id = r.session_id where s.slug = 'again'"))
                .isZero();
        assertThat(count("material m join session s on s.id = m.session_id where s.slug = 'again'"))
                .isZero();
        assertThat(report.notes(ImportNote.Type.REMOVED))
                .singleElement()
                .extracting(ImportReport.Note::text)
                .isEqualTo("Removed: summary, keywords, recordings[0], materials[0].");
        assertThat(runs.notesOf(report.run()))
                .singleElement()
                .extracting(ImportNote::getType)
                .isEqualTo(ImportNote.Type.REMOVED);
    }

    @Test
    void captionsOfALanguageThatTheListLeavesOutAreListedToo() {
        String spanish = "{'language': 'es', 'text': 'WEBVTT\\n\\n00:01.000 --> 00:02.000\\nHola.\\n'}";
        String english = "{'language': 'en', 'text': 'WEBVTT\\n\\n00:01.000 --> 00:02.000\\nHello.\\n'}";
        again("{'id': 'again', 'recordings': [{'id': 'again-r', 'captions': [" + english + ", " + spanish + "]}]}");
        ImportReport report =
                again("{'id': 'again', 'recordings': [{'id': 'again-r', 'captions': [" + spanish + "]}]}");
        assertThat(report.notes(ImportNote.Type.REMOVED))
                .singleElement()
                .extracting(ImportReport.Note::text)
                .isEqualTo("Removed: recordings[0].captions (en).");
    }

    @Test
    void whatAShorterListLeavesOutIsListedToo() {
        again(
                "{'id': 'again', 'presenters': [{'name': 'Ann Example'}, {'name': 'Bo Li'}], 'keywords': ['tax', 'vote']}");
        ImportReport report = again(
                "{'id': 'again', 'presenters': [{'name': 'Bo Li', 'role': 'Director'}], 'keywords': ['vote', 'levy']}");
        assertThat(report.notes(ImportNote.Type.REMOVED))
                .singleElement()
                .extracting(ImportReport.Note::text)
                .isEqualTo("Removed: presenters (Ann Example).");
    }

    @Test
    void whatWasEditedHereIsLeftAloneAndSaid() {
        retitleByHand("Corrected by hand");
        ImportReport report = again(PARTIAL.formatted("From the manifest"));
        assertThat(report.total()).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(report.notes(ImportNote.Type.EDITED_HERE))
                .singleElement()
                .extracting(ImportReport.Note::id)
                .isEqualTo("again");
        assertThat(details().title()).isEqualTo("Corrected by hand");
        assertThat(runs.require(report.run()).getEditedHere()).isOne();
    }

    @Test
    void toldToOverwriteAnImportTakesWhatTheManifestSays() {
        retitleByHand("Corrected by hand");
        ImportReport report = run("'sessions': [" + FULL + "]", HandEdits.OVERWRITE);
        assertThat(report.total()).isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(details().title()).isEqualTo("Winning a Levy");
        assertThat(again(PARTIAL.formatted("Next")).total()).isEqualTo(new Counts(0, 1, 0, 0, 0));
    }

    @Test
    void everyChangeIsInTheHistory() {
        retitleByHand("Corrected by hand");
        List<Edit> edits = history.of(Subject.SESSION, session().getId());
        assertThat(edits.get(0).getWay()).isEqualTo(Editor.Way.BY_HAND);
        assertThat(edits.get(0).getChanges())
                .extracting(FieldChange::toString)
                .containsExactly("title: Winning a Levy → Corrected by hand");
        assertThat(edits.get(edits.size() - 1).getAction()).isEqualTo(Edit.Action.CREATED);
    }

    @Test
    void aPresentersSpellingIsCorrectedAndDifferentPeopleStayDifferent() {
        again("{'id': 'again', 'presenters': [{'name': 'Zoe Muller'}, {'name': 'C++ Team'}, {'name': 'C# Team'},"
                + " {'name': 'Анна Ахматова'}, {'name': '김철수'}, {'name': '王小明'}]}");
        again("{'id': 'again', 'presenters': [{'name': 'Zoë Müller'}, {'name': 'C++ Team'}, {'name': 'C# Team'},"
                + " {'name': 'Анна Ахматова'}, {'name': '김철수'}, {'name': '王小明'}]}");
        assertThat(details().presenters())
                .extracting(PresenterCredit::name)
                .containsExactly("Zoë Müller", "C++ Team", "C# Team", "Анна Ахматова", "김철수", "王小明");
        assertThat(count("presenter where name in ('Zoe Muller', 'Zoë Müller')"))
                .isOne();
        assertThat(count("presenter where slug in ('c-team', 'c-team-2', 'анна-ахматова', '김철수', '王小明')"))
                .isEqualTo(5);
    }

    @Test
    void aCorrectedNameChangesEverySessionOfThePresenter() {
        again("{'id': 'also', 'slug': 'also', 'title': 'Also', 'programs': ['again-p'],"
                + " 'presenters': [{'name': 'Renee Okoye'}]}");
        long also = ((Number) entities.createNativeQuery("select id from session where slug = 'also'")
                        .getSingleResult())
                .longValue();
        heard.forget();
        again("{'id': 'again', 'presenters': [{'name': 'Renée Okoye'}]}");
        assertThat(heard.contains(also)).isTrue();
    }

    @Test
    void thousandsOfEntriesNobodyCanTakeAreAllListed() {
        String empty = IntStream.range(0, 3_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
        ImportReport report = again(empty);
        assertThat(report.total()).isEqualTo(new Counts(0, 0, 0, 0, 3_000));
        assertThat(runs.notesOf(report.run())).hasSize(3_000);
        assertThat(runs.require(report.run()).getDone()).isEqualTo(3_000);
    }
}
