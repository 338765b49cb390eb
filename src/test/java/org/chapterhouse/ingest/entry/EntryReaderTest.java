package org.chapterhouse.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.ingest.manifest.Manifests.json;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.media.CaptionOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryReaderTest {

    private static SessionFields session(String more) {
        return EntryReader.read(
                json("{'id': 's', 'slug': 's', 'title': 'T', 'programs': ['p']" + more + "}"), SessionFields.class);
    }

    private static RecordingFields recording(String more) {
        return EntryReader.read(json("{'id': 'r'" + more + "}"), RecordingFields.class);
    }

    @Test
    void whatIsLeftOutIsEmptyOrUnknown() {
        SessionFields session = session("");
        assertThat(session.presenters()).isEmpty();
        assertThat(session.topics()).isEmpty();
        assertThat(session.date()).isNull();
        assertThat(session.visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void accentsThatStandByThemselvesJoinTheirLetters() {
        SessionFields session = session(", 'summary': 'Cafe\u0301', 'keywords': ['Sen\u0303or']");
        assertThat(session.summary()).isEqualTo("Caf\u00E9");
        assertThat(session.keywords()).containsExactly("Se\u00F1or");
    }

    @Test
    void wordsOfTheFormatBecomeValues() {
        SessionFields session = session(", 'date': '2019-02', 'visibility': 'members'");
        assertThat(session.date()).isEqualTo(new PartialDate(2019, 2, 0));
        assertThat(session(", 'date': '2019-02-27T23:30:00-06:00'").date()).isEqualTo(new PartialDate(2019, 2, 27));
        assertThat(session.visibility()).isEqualTo(Visibility.MEMBERS);
        RecordingFields recording = recording("""
                , 'duration': 61.25, 'creditWindow': [5, 60.4],
                'captions': [{'language': 'en', 'origin': 'synchronized', 'text': 'x'}, {'language': 'es', 'text': 'x'}],
                'sections': [{'start': 30.5, 'title': 'B'}, {'start': 0, 'title': 'A'}]""");
        assertThat(recording.millis()).isEqualTo(61_250);
        assertThat(recording.window().to()).isEqualTo(60);
        assertThat(recording.captions())
                .extracting(RecordingFields.CaptionFields::origin)
                .containsExactly(CaptionOrigin.SYNCHRONIZED, CaptionOrigin.MACHINE);
        assertThat(recording.sectionsInOrder()).extracting("title").containsExactly("A", "B");
        assertThat(recording.sectionsInOrder()).extracting("startMillis").containsExactly(0, 30_500);
    }

    @Test
    void anEntryOfSomethingKnownChangesWhatItSays() {
        SessionFields before = session(", 'date': '2019', 'summary': 'S', 'keywords': ['k'], 'notes': ['n']");
        SessionFields after = EntryReader.merge(
                before, json("{'id': 's', 'summary': 'New', 'keywords': [], 'notes': null}"), SessionFields.class);
        assertThat(after.title()).isEqualTo("T");
        assertThat(after.date()).isEqualTo(new PartialDate(2019, 0, 0));
        assertThat(after.summary()).isEqualTo("New");
        assertThat(after.keywords()).isEmpty();
        assertThat(after.notes()).isEmpty();
    }

    @Test
    void nullRemovesAValue() {
        SessionFields after = EntryReader.merge(
                session(", 'date': '2019', 'summary': 'S'"),
                json("{'id': 's', 'date': null, 'summary': null}"),
                SessionFields.class);
        assertThat(after.date()).isNull();
        assertThat(after.summary()).isNull();
    }

    @Test
    void aDateThatDoesNotExistIsRejectedInASentence() {
        assertThatThrownBy(() -> session(", 'date': '2019-02-29'"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("The date 2019-02-29 does not exist")
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            , 'duration': 0.5                                                                | shorter than a second
            , 'duration': 9, 'captions': [{'language': 'en'}, {'language': 'en'}]            | two sets of captions in one language
            , 'duration': 9, 'captions': [{'language': 'en', 'file': 'a', 'encoding': 'x y'}] | not an encoding this server knows
            , 'sample': true                                                                 | needs a “duration”
            """)
    void whatContradictsItselfIsRejectedInASentence(String more, String reason) {
        assertThatThrownBy(() -> recording(more))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    @Test
    void whatStandsTwiceInASessionIsRejected() {
        assertThatThrownBy(() -> EntryReader.refuseDoubles(json("[{'id': 'r'}, {'id': 'r'}]"), "recording"))
                .isInstanceOf(Rejected.class)
                .hasMessage("The session lists one recording twice.");
    }

    @Test
    void aDownloadIsCalledAsTheFileWas() {
        MaterialFields material =
                EntryReader.read(json("{'id': 'm', 'file': 'levy/slides of May.pdf'}"), MaterialFields.class);
        assertThat(material.fileName()).isEqualTo("slides of May.pdf");
    }
}
