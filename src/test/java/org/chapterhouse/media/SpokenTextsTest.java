package org.chapterhouse.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SpokenTextsTest {

    private final SpokenTexts texts = new SpokenTexts();

    /** As they come from the database, each time anew. */
    private static CaptionTrack captions(String words, String section) {
        Recording recording = new Recording(null, 0);
        recording.divide(List.of(new Section(0, section)));
        CaptionTrack track = new CaptionTrack(recording, "en");
        track.say(CaptionOrigin.PEOPLE, "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ada>" + words);
        return track;
    }

    @Test
    void areParsedOnceAndAnewWhenTheCaptionsOrTheSectionsChange() {
        SpokenText first = texts.of(captions("Good morning.", "Welcome"));
        assertThat(texts.of(captions("Good morning.", "Welcome"))).isSameAs(first);
        assertThat(texts.of(captions("Good evening.", "Welcome")).longestLine()).isEqualTo("Ada: Good evening.");
        assertThat(texts.of(captions("Good morning.", "Hello"))
                        .paragraphs()
                        .get(0)
                        .sections())
                .containsExactly("Hello");
        assertThat(first.longestLine()).isEqualTo("Ada: Good morning.");
    }
}
