package org.chapterhouse.media.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.chapterhouse.account.Role;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.ingest.entry.HandEdits;
import org.chapterhouse.ingest.manifest.Manifests;
import org.chapterhouse.ingest.run.ImportReport;
import org.chapterhouse.ingest.run.Importer;
import org.chapterhouse.ingest.upload.ImportArchive;
import org.chapterhouse.ingest.upload.Uploads;
import org.chapterhouse.local.Deployments;
import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.caption.Cue;
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

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Captions that an editor uploads, corrects and removes, in the real database. */
@ExtendWith(ArquillianExtension.class)
class CaptionEditingIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final Viewer READER = new Viewer(null, Set.of());
    private static final String TWO = "WEBVTT\n\n00:01.000 --> 00:04.000\nHello\n\n00:05.000 --> 00:06.000\nAgain";

    @Inject
    private CaptionEditing editing;

    @Inject
    private Sessions sessions;

    @Inject
    private EditHistory history;

    @Inject
    private Importer importer;

    @Inject
    private Uploads uploads;

    @Resource
    private ManagedExecutorService executor;

    private final String slug = "captioned-" + UUID.randomUUID();

    @Deployment
    static WebArchive archive() {
        return Deployments.chapterhouse();
    }

    @BeforeEach
    void importASession() {
        run("Welcome", HandEdits.KEEP);
    }

    private ImportReport run(String words, HandEdits handEdits) {
        String lists = """
                'programs': [{'id': '%1$s', 'name': 'P %1$s'}],
                'sessions': [{'id': '%1$s', 'slug': '%1$s', 'title': 'Captioned', 'programs': ['%1$s'],
                  'visibility': 'draft', 'recordings': [{'id': '%1$s', 'url': 'https://media.example.org/%1$s.mp4',
                   'duration': 200, 'captions': [{'language': 'en', 'text': 'WEBVTT\\n\\n00:01.000 --> 00:04.000\\n%2$s'}]}]}]""".formatted(slug, words);
        try (ImportArchive bundle = uploads.receive(Manifests.manifest(lists))) {
            return importer.run(bundle, EDITOR, handEdits);
        }
    }

    private CaptionsSeen seen(String language, String version) {
        return new CaptionsSeen(slug, language, version);
    }

    private EditedCaptions.Saved upload(String language, String file) {
        return editing.upload(
                seen(language, null), CaptionOrigin.PEOPLE, file.getBytes(StandardCharsets.UTF_8), EDITOR);
    }

    private List<String> texts(String language) {
        return editing.open(slug, language, EDITOR).cues().stream()
                .map(Cue::text)
                .toList();
    }

    private List<String> historyOfCaptions() {
        long session = sessions.requireVisible(slug, EDITOR).getId();
        return history.lastOf(Subject.SESSION, session, "recordings[0].captions").stream()
                .flatMap(edit -> edit.getChanges().stream())
                .map(FieldChange::getAfter)
                .toList();
    }

    @Test
    void aFileBecomesTheCaptionsOfALanguage() {
        EditedCaptions.Saved saved = upload("ES-us", TWO);
        assertThat(saved.hints()).isEmpty();
        assertThat(saved.captions().details().language()).isEqualTo("es-US");
        assertThat(saved.captions().details().origin()).isEqualTo(CaptionOrigin.PEOPLE);
        assertThat(texts("es-us")).containsExactly("Hello", "Again");
        assertThat(texts("en")).containsExactly("Welcome");
        assertThat(historyOfCaptions()).singleElement().asString().contains("en, MACHINE", "es-US, PEOPLE");
    }

    @Test
    void subRipInAnOlderEncodingIsReadAndToldAbout() {
        byte[] file = "1\n00:00:01,000 --> 00:00:03,000\nAsí está el señor, mañana también\n"
                .getBytes(Charset.forName("windows-1252"));
        EditedCaptions.Saved saved = editing.upload(seen("es", null), CaptionOrigin.MACHINE, file, EDITOR);
        assertThat(texts("es")).containsExactly("Así está el señor, mañana también");
        assertThat(saved.hints())
                .singleElement()
                .asString()
                .contains("not UTF-8, so the file was read as windows-1252");
    }

    @Test
    void whatIsLeftOutAndWhatComesTooLateIsTold() {
        EditedCaptions.Saved saved = upload("en", """
                WEBVTT

                00:05.000 --> 00:02.000
                Backwards

                00:06.000 --> 00:07.000
                <script>alert(1)</script>Fine

                00:03:30.000 --> 00:03:31.000
                After the end""");
        assertThat(texts("en")).containsExactly("alert(1)Fine", "After the end");
        assertThat(saved.hints())
                .containsExactly(
                        "One line was left out. Line 3: This caption ends before it starts.",
                        "One line begins after the end of the recording, at 0:03:30 of 0:03:20.");
    }

    @Test
    void whatCannotBeReadChangesNothing() {
        assertThatThrownBy(() -> upload("en", ""))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("Line 1: The file is empty.");
        assertThatThrownBy(() -> upload("en", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("This is not a caption file");
        assertThatThrownBy(() -> upload("en", "WEBVTT\n\n00:05.000 --> 00:02.000\nBackwards"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("Line 3: This caption ends before it starts.");
        assertThatThrownBy(() -> upload("en", "WEBVTT")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> upload("not a language", TWO)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> editing.upload(
                        seen("en", null), CaptionOrigin.PEOPLE, TWO.getBytes(StandardCharsets.UTF_8), READER))
                .isInstanceOf(Forbidden.class);
        assertThat(texts("en")).containsExactly("Welcome");
    }

    @Test
    void linesReplaceCaptionsInOrderOfTime() {
        String version = editing.open(slug, "en", EDITOR).version();
        editing.rewrite(
                seen("en", version),
                CaptionOrigin.PEOPLE,
                List.of(
                        new CaptionLines.Line("", 5.0, 6.5, "", "Ann: said -->\n\nthis\0\uD800"),
                        new CaptionLines.Line("7", 1.25, 2.0, "Bo", "First & <b>")),
                EDITOR);
        assertThat(editing.open(slug, "en", EDITOR).cues())
                .containsExactly(
                        new Cue("7", 1250, 2000, "Bo", "First & <b>"),
                        new Cue("", 5000, 6500, null, "Ann: said -->\nthis"));
    }

    @Test
    void aLineThatMakesNoSenseIsNamedAndChangesNothing() {
        assertRefused("Line 2 ends before it starts", new CaptionLines.Line("", 5.0, 4.0, "", "x"));
        assertRefused("Line 2 has no valid start or end", new CaptionLines.Line("", Double.NaN, 4.0, "", "x"));
        assertRefused("Line 2 has no valid start or end", new CaptionLines.Line("", 1.0, 1e99, "", "x"));
        assertRefused("Line 2 has no words", new CaptionLines.Line("", 1.0, 4.0, "", " \n "));
        assertThatThrownBy(() -> editing.rewrite(seen("en", null), CaptionOrigin.PEOPLE, List.of(), EDITOR))
                .isInstanceOf(Invalid.class);
        assertThat(texts("en")).containsExactly("Welcome");
    }

    private void assertRefused(String reason, CaptionLines.Line line) {
        CaptionLines.Line fine = new CaptionLines.Line("", 0.0, 1.0, "", "fine");
        assertThatThrownBy(() -> editing.rewrite(seen("en", null), CaptionOrigin.PEOPLE, List.of(fine, line), EDITOR))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(reason);
    }

    @Test
    void whatOthersSavedMeanwhileIsNeverOverwritten() {
        String version = editing.open(slug, "en", EDITOR).version();
        upload("en", TWO);
        byte[] mine = "WEBVTT\n\n00:01.000 --> 00:04.000\nMine".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> editing.upload(seen("en", version), CaptionOrigin.PEOPLE, mine, EDITOR))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Somebody changed the captions in “en” on ");
        assertThatThrownBy(() -> editing.upload(seen("en", CaptionsSeen.NONE), CaptionOrigin.PEOPLE, mine, EDITOR))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> editing.remove(seen("en", version), EDITOR)).isInstanceOf(Conflict.class);
        assertThat(texts("en")).containsExactly("Hello", "Again");
    }

    @Test
    void ofManyEditorsAtOnceOneIsFirstAndTheOthersAreTold() throws Exception {
        String version = editing.open(slug, "en", EDITOR).version();
        List<Callable<Boolean>> editors = IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(i -> () -> wins(version, "Editor " + i))
                .toList();
        int won = 0;
        for (Future<Boolean> each : executor.invokeAll(editors)) {
            won += each.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
    }

    private boolean wins(String version, String words) {
        try {
            List<CaptionLines.Line> lines = List.of(new CaptionLines.Line("", 0.0, 1.0, "", words));
            editing.rewrite(seen("en", version), CaptionOrigin.PEOPLE, lines, EDITOR);
            return true;
        } catch (Conflict e) {
            return false;
        }
    }

    @Test
    void captionsAreRemovedAndOthersStay() {
        upload("es", TWO);
        editing.remove(seen("en", editing.open(slug, "en", EDITOR).version()), EDITOR);
        assertThatThrownBy(() -> editing.open(slug, "en", EDITOR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> editing.remove(seen("en", null), EDITOR)).isInstanceOf(NotFound.class);
        assertThat(texts("es")).hasSize(2);
    }

    @Test
    void aLaterImportLeavesThemAloneUnlessItIsToOverwrite() {
        upload("en", TWO);
        assertThat(run("Changed there", HandEdits.KEEP).total().editedHere()).isEqualTo(1);
        assertThat(texts("en")).containsExactly("Hello", "Again");
        run("Changed there", HandEdits.OVERWRITE);
        assertThat(texts("en")).containsExactly("Changed there");
    }
}
