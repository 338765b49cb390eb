package org.chapterhouse.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.local.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What is taken of sessions without files although an editor should look at it, or is left out of them alone. */
@ExtendWith(ArquillianExtension.class)
class SessionHintsIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));

    @Inject
    private Importer importer;

    @Inject
    private Uploads uploads;

    @PersistenceContext
    private EntityManager entities;

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    private List<ImportReport.Note> notesOn(String sessions) {
        return reportOn(sessions).notes();
    }

    private ImportReport reportOn(String sessions) {
        String lists = "'programs': [{'id': 'session-hints', 'name': 'Session hints'}], 'sessions': [" + sessions + "]";
        try (ImportArchive bundle = uploads.receive(Manifests.manifest(lists))) {
            return importer.run(bundle, EDITOR, HandEdits.KEEP);
        }
    }

    private static String session(String id, String more) {
        return "{'id': '%s', 'slug': '%s', 'title': 'Title of %s', 'programs': ['session-hints'], 'visibility': 'draft'%s}"
                .formatted(id, id, id, more);
    }

    @Test
    void oneBadValueDoesNotCostTheSession() {
        List<ImportReport.Note> notes = notesOn(
                session("hints-bad", ", 'date': 'in spring', 'officialUrl': 'ala.org', 'summary': 'What stays.'"));
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.type()).isEqualTo(ImportNote.Type.HINT);
            assertThat(note.text())
                    .startsWith("Left out: ")
                    .contains("“date” must be a date", "“officialUrl” must be an address")
                    .endsWith("The rest was imported.");
        });
        assertThat(entities.createNativeQuery(
                                "select summary from session where slug = 'hints-bad' and held_on is null")
                        .getSingleResult())
                .isEqualTo("What stays.");
    }

    @Test
    void theDayOfADateWithATimeIsTaken() {
        assertThat(notesOn(session("hints-time", ", 'date': '2019-02-27T14:00:00-06:00'")))
                .isEmpty();
        assertThat(entities.createNativeQuery("select held_on from session where slug = 'hints-time'")
                        .getSingleResult())
                .isEqualTo("2019-02-27");
    }

    @Test
    void sessionsThatLookLikeOneAreTold() {
        String first = session(
                "hints-first",
                ", 'date': '2018-05-07', 'recordings': [{'id': 'hints-first-r',"
                        + " 'url': 'https://example.org/hints.mp4', 'duration': 60}]");
        String second = session(
                        "hints-second",
                        ", 'date': '2018-05-07', 'recordings': [{'id': 'hints-second-r',"
                                + " 'url': 'https://example.org/hints.mp4', 'duration': 60}]")
                .replace("Title of hints-second", "TITLE of hints-first");
        assertThat(notesOn(first + ", " + second))
                .filteredOn(note -> note.id().equals("hints-second"))
                .extracting(ImportReport.Note::text)
                .contains(
                        "The session “hints-first” has the same title and date. Is it the same session?",
                        "The session “hints-first” has the same recording.");
        assertThat(notesOn(session("hints-first", ", 'date': '2018-05-08'")))
                .extracting(ImportReport.Note::text)
                .isEmpty();
    }

    @Test
    void lengthsBeyondADayOfWorkAreTold() {
        assertThat(notesOn(session(
                        "hints-long",
                        ", 'durationMinutes': 361, 'recordings': [{'id': 'hints-long-r', 'duration': 30000}]")))
                .extracting(ImportReport.Note::text)
                .containsExactlyInAnyOrder(
                        "The session lasts 361 minutes. Please check its “durationMinutes”.",
                        "Recording “hints-long-r” lasts 8:20 (hours:minutes)."
                                + " Please check that its “duration” is in seconds.");
        assertThat(notesOn(session(
                        "hints-short",
                        ", 'durationMinutes': 360, 'recordings': [{'id': 'hints-short-r', 'duration': 21600}]")))
                .isEmpty();
    }

    /** A hint for each would bury the others: most archives have many. */
    @Test
    void whatIsOnlyALinkIsCounted() {
        String material = "{'id': '%s', 'title': 'M', 'kind': '%s', 'url': 'https://example.org/m'}";
        ImportReport report = reportOn(session(
                "hints-links",
                ", 'recordings': [{'id': 'hints-link-r', 'url': 'https://example.org/link.mp4', 'duration': 60}],"
                        + " 'materials': ["
                        + material.formatted("hints-deck", "slides") + ", "
                        + material.formatted("hints-paper", "handout") + ", "
                        + material.formatted("hints-page", "link") + "]"));
        assertThat(report.notes()).isEmpty();
        assertThat(report.links()).isEqualTo(3);
        assertThat(entities.find(ImportRun.class, report.run()).getLinks()).isEqualTo(3);
    }
}
