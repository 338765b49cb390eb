package org.chapterhouse.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** What is taken although an editor should look at it. */
@ExtendWith(ArquillianExtension.class)
class HintsIT {

    private static final Viewer EDITOR = new Viewer(null, Set.of(Role.EDITOR));
    private static final String SAMPLE = "samples/lcti-3-message-marketing-media/recording.mp4";

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

    private List<String> hints(String recording) throws IOException {
        return hints(recording, sample(), new byte[0]);
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Deployments.shippedArchive().resolve(SAMPLE));
    }

    /** @param captions that the entry names {@code captions.vtt}; empty where it names none */
    private List<String> hints(String recording, byte[] file, byte[] captions) throws IOException {
        String manifest = "{'format': 'chapterhouse-archive/1', 'archive': {'id': 'hints', 'title': 'Hints'},"
                + " 'programs': [{'id': 'hints', 'name': 'Hints'}],"
                + " 'sessions': [{'id': 'hints', 'slug': 'hints', 'title': 'Hints', 'programs': ['hints'], 'visibility': 'draft',"
                + " 'recordings': [{'id': 'hints', 'file': 'recording.mp4', " + recording + "}]}]}";
        Map<String, byte[]> files = new HashMap<>();
        files.put("manifest.json", json(manifest).toString().getBytes(StandardCharsets.UTF_8));
        files.put("recording.mp4", file);
        if (captions.length > 0) {
            files.put("captions.vtt", captions);
        }
        try (ImportArchive bundle = uploads.receive(Manifests.zip(files))) {
            ImportReport report = importer.run(bundle, EDITOR, HandEdits.KEEP);
            assertThat(report.notes(ImportNote.Type.REJECTED)).isEmpty();
            return report.notes(ImportNote.Type.HINT).stream()
                    .map(ImportReport.Note::text)
                    .toList();
        }
    }

    private int millis() {
        return ((Number) entities.createNativeQuery("select duration_ms from recording r"
                                + " join session s on s.id = r.session_id where s.slug = 'hints'")
                        .getSingleResult())
                .intValue();
    }

    @Test
    void theLengthOfTheFileCountsWhateverTheEntrySays() throws IOException {
        for (int stated : new int[] {5, 3_600}) {
            assertThat(hints(
                            "'duration': %d, 'captions': [{'language': 'en', 'text': 'WEBVTT\\n\\n00:01.000 --> 00:02.000\\nHello.'}]"
                                    .formatted(stated)))
                    .singleElement()
                    .asString()
                    .startsWith("Recording “hints”: the file is ")
                    .contains(stated == 5 ? "the entry says 0:05" : "the entry says 60:00");
            assertThat(millis()).isBetween(180_000, 300_000);
        }
    }

    @Test
    void whatNobodyCanReadOrGetToIsTold() throws IOException {
        String captions = "WEBVTT\\n\\n00:01.000 --> 00:02.000\\nHello.\\n\\n0:3 -> soon\\nLost.\\n\\n"
                + "01:00:00.000 --> 01:00:02.000\\nAfter the end.";
        assertThat(hints(
                        "'duration': 5, 'sections': [{'start': 0, 'title': 'Welcome'}, {'start': 4000, 'title': 'Never'}],"
                                + " 'captions': [{'language': 'en', 'text': '" + captions + "'}]"))
                .anySatisfy(hint -> assertThat(hint)
                        .isEqualTo("The captions in “en”: one cue is left out. Line 6: This is not a valid time;"
                                + " it should look like 00:01:15.000 --> 00:01:18.500."))
                .anySatisfy(hint -> assertThat(hint)
                        .startsWith("Recording “hints”, captions “en”: one cue begins after the end of the recording,"
                                + " at 60:00 of "))
                .anySatisfy(hint -> assertThat(hint)
                        .isEqualTo("Recording “hints”: one section begins after the end of the recording."));
    }

    @Test
    void aPartThatCountsBeyondTheEndIsToldAndWhatIsLeftOfItCounts() throws IOException {
        String entry = "'duration': 5, 'creditWindow': ";
        assertThat(hints(entry + "[10, 4000]"))
                .anySatisfy(hint -> assertThat(hint)
                        .startsWith("Recording “hints”: its “creditWindow” ends at 66:40, but the recording at "));
        assertThat(window()).isEqualTo("10-" + millis() / 1000);
        assertThat(hints(entry + "[4000, 5000]"))
                .anySatisfy(hint -> assertThat(hint)
                        .startsWith("Recording “hints”: its “creditWindow” begins at 66:40, after the end"));
        assertThat(window()).isNull();
        assertThat(hints(entry + "[20, 10]"))
                .anySatisfy(hint -> assertThat(hint)
                        .isEqualTo("Recording “hints”: its “creditWindow” ends before it starts, so the whole recording"
                                + " counts."));
        assertThat(window()).isNull();
    }

    private String window() {
        return (String) entities.createNativeQuery("select r.credit_from_s || '-' || r.credit_to_s from recording r"
                        + " join session s on s.id = r.session_id where s.slug = 'hints'")
                .getSingleResult();
    }

    @Test
    void aRecordingWithoutCaptionsIsTold() throws IOException {
        assertThat(hints("'duration': 5, 'captions': [], 'sections': []"))
                .anySatisfy(hint -> assertThat(hint)
                        .isEqualTo("Recording “hints” has no captions, so nothing said in it can be found."));
    }

    @Test
    void captionsWithoutOneReadableCueCostNobodyTheSession() throws IOException {
        assertThat(hints("'duration': 5, 'captions': [{'language': 'en',"
                        + " 'text': '1\\n23:59:58,000 --> 00:00:02,000\\nOver midnight.'}]"))
                .anySatisfy(hint -> assertThat(hint)
                        .isEqualTo("The captions in “en”: one cue is left out. Line 2: This caption ends before it"
                                + " starts."))
                .anySatisfy(hint -> assertThat(hint)
                        .startsWith("The captions in “en” are left out because no cue in them can be read."));
    }

    @Test
    void timesThatAreWholeHoursLateAreTold() throws IOException {
        assertThat(
                        hints(
                                "'duration': 5, 'captions': [{'language': 'en',"
                                        + " 'text': '1\\n01:00:01,000 --> 01:00:02,000\\nHello.\\n\\n2\\n01:00:03,000 --> 01:00:04,000\\nBye.'}]"))
                .anySatisfy(hint -> assertThat(hint)
                        .isEqualTo("Recording “hints”, captions “en”: 2 cues begin after the end of the recording."
                                + " All times seem to be one hour too late."));
    }

    @Test
    void aCueThatLastsFarBeyondTheEndIsTold() throws IOException {
        assertThat(
                        hints(
                                "'duration': 5, 'captions': [{'language': 'en',"
                                        + " 'text': '1\\n00:00:01,000 --> 02:00:02,000\\nHello.\\n\\n2\\n00:00:03,000 --> 00:00:04,000\\nBye.'}]"))
                .anySatisfy(hint -> assertThat(hint)
                        .startsWith(
                                "Recording “hints”, captions “en”: one cue begins before the end of the recording and"
                                        + " lasts far beyond it, until 120:02 of "));
    }

    @Test
    void anotherEncodingIsGuessedToldAndTakenWhenStated() throws IOException {
        byte[] captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nLe conseil a d\u00E9cid\u00E9 d'acheter des livres.\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        String entry = "'duration': 5, 'captions': [{'language': 'fr', 'file': 'captions.vtt'%s}]";
        assertThat(hints(entry.formatted(""), sample(), captions))
                .anySatisfy(hint -> assertThat(hint)
                        .startsWith("The captions “captions.vtt”: 2 bytes are not UTF-8, so the file is read as"
                                + " windows-1252. If its words look right, write \"encoding\": \"windows-1252\""));
        assertThat(vtt()).contains("a décidé d'acheter");
        assertThat(hints(entry.formatted(", 'encoding': 'windows-1252'"), sample(), captions))
                .noneSatisfy(hint -> assertThat(hint).contains("UTF-8"));
        assertThat(hints(entry.formatted(", 'encoding': 'ibm437'"), sample(), captions))
                .isNotEmpty();
        assertThat(vtt()).contains("a dΘcidΘ");
    }

    private String vtt() {
        return (String)
                entities.createNativeQuery("select c.vtt from caption_track c join recording r on r.id = c.recording_id"
                                + " join session s on s.id = r.session_id where s.slug = 'hints'")
                        .getSingleResult();
    }

    @Test
    void aRecordingThatBrowsersCannotPlayIsTold() throws IOException {
        byte[] whole = sample();
        assertThat(hints("'duration': 5", Arrays.copyOf(whole, whole.length / 2), new byte[0]))
                .anySatisfy(hint -> assertThat(hint).startsWith("Recording “hints”: the file is incomplete"));
        byte[] other = new String(whole, StandardCharsets.ISO_8859_1)
                .replace("avc1", "hvc1")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(hints("'duration': 5", other, new byte[0]))
                .anySatisfy(hint -> assertThat(hint)
                        .isEqualTo("Recording “hints”: most browsers cannot play its video format (HEVC, H.265)."
                                + " Convert the video to H.264."));
        assertThat(hints("'duration': 5", whole, new byte[0])).noneMatch(hint -> hint.contains("play"));
    }
}
