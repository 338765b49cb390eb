package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.ingest.Manifests.json;

import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Visibility;
import org.chapterhouse.media.CaptionOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryReaderTest {

    private static SessionFields session(String more) {
        return EntryReader.read(json("{'id': 's', 'slug': 's', 'title': 'T', 'programs': ['p']" + more + "}"),
                SessionFields.class);
    }

    @Test
    void whatIsLeftOutIsEmptyOrUnknown() {
        SessionFields session = session("");
        assertThat(session.recordings()).isEmpty();
        assertThat(session.topics()).isEmpty();
        assertThat(session.date()).isNull();
        assertThat(session.visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void wordsOfTheFormatBecomeValues() {
        SessionFields session = session("""
                , 'date': '2019-02', 'visibility': 'members', 'materials': [{'id': 'm', 'title': 'M', 'kind': 'slides',
                'slideTimes': [0, 41.5]}], 'recordings': [{'id': 'r', 'duration': 61.25, 'creditWindow': [5, 60.4],
                'captions': [{'language': 'en', 'origin': 'synchronized', 'text': 'x'}, {'language': 'es', 'text': 'x'}],
                'sections': [{'start': 30.5, 'title': 'B'}, {'start': 0, 'title': 'A'}]}]""");
        assertThat(session.date()).isEqualTo(new PartialDate(2019, 2, 0));
        assertThat(session.visibility()).isEqualTo(Visibility.MEMBERS);
        assertThat(session.materials().get(0).kind()).isEqualTo(MaterialKind.SLIDES);
        RecordingFields recording = session.recordings().get(0);
        assertThat(recording.millis()).isEqualTo(61_250);
        assertThat(recording.window().to()).isEqualTo(60);
        assertThat(recording.captions()).extracting(RecordingFields.CaptionFields::origin)
                .containsExactly(CaptionOrigin.SYNCHRONIZED, CaptionOrigin.MACHINE);
        assertThat(recording.sectionsInOrder()).extracting("title").containsExactly("A", "B");
        assertThat(recording.sectionsInOrder()).extracting("startMillis").containsExactly(0, 30_500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            , 'date': '2019-02-29'                                                    | no such date as 2019-02-29
            , 'recordings': [{'id': 'r', 'duration': 0.5}]                            | less than a second
            , 'recordings': [{'id': 'r', 'duration': 9, 'creditWindow': [5, 2]}]      | ends before it starts
            , 'recordings': [{'id': 'r', 'duration': 9}, {'id': 'r', 'duration': 9}]  | one recording twice
            , 'recordings': [{'id': 'r', 'duration': 9, 'captions': [{'language': 'en'}, {'language': 'en'}]}] | captions in “en” twice
            """)
    void whatContradictsItselfIsRejectedInASentence(String more, String reason) {
        assertThatThrownBy(() -> session(more)).isInstanceOf(Rejected.class).hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    @Test
    void aDownloadIsCalledAsTheFileWas() {
        MaterialFields material = EntryReader.read(json("{'id': 'm', 'file': 'levy/slides of May.pdf'}"), MaterialFields.class);
        assertThat(material.fileName()).isEqualTo("slides of May.pdf");
    }
}
