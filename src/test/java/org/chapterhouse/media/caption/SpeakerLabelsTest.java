package org.chapterhouse.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerLabelsTest {

    @Test
    void namesBeforeMostCuesAreSpeakers() {
        assertSpeakers(
                taken("Dana Whitfield: Good afternoon.", "dana's ipad: hello", "dana's ipad: hello?", "Yes."),
                "Dana Whitfield",
                "dana's ipad",
                "dana's ipad",
                null);
        assertThat(taken("Dana Whitfield: Good afternoon.", "Lee Park: Thank you."))
                .extracting(Cue::text)
                .containsExactly("Good afternoon.", "Thank you.");
        assertSpeakers(
                taken("Speaker 1: Hello.", "Speaker 2: Hi.", "Speaker 1: Yes."), "Speaker 1", "Speaker 2", "Speaker 1");
        assertSpeakers(taken("Branch 204: Hello.", "Branch 204: Hi.", "Yes."), "Branch 204", "Branch 204", null);
        assertSpeakers(taken("田中: こんにちは", "田中: 始めましょう"), "田中", "田中");
    }

    @Test
    void namesAtTheChangeAreSpeakersWhereTheyComeAgain() {
        List<String> talk = new ArrayList<>(List.of(
                "Dana Whitfield: Good afternoon.",
                "Today is about levies.",
                "MODERATOR: Thank you.",
                "Dana Whitfield: A levy is a tax.",
                "Remember: it needs votes.",
                "MODERATOR: A question.",
                "So a bond is not.",
                "MODERATOR: Thanks."));
        talk.addAll(List.of("And so on.", "and on", "and on"));
        assertThat(taken(talk.toArray(String[]::new)))
                .extracting(Cue::speaker)
                .startsWith(
                        "Dana Whitfield", null, "MODERATOR", "Dana Whitfield", null, "MODERATOR", null, "MODERATOR");
    }

    @Test
    void namesInBracketsAfterADashAreSpeakers() {
        List<Cue> cues = taken(
                "- [Dana Whitfield] Hello.", "Welcome.", "- [Music] la la", "- [Laughs] Yes.", "- Yes.", "(cheers)");
        assertSpeakers(cues, "Dana Whitfield", null, null, null, null, null);
        assertThat(cues.get(0).text()).isEqualTo("Hello.");
        assertThat(cues.get(2).text()).isEqualTo("- [Music] la la");
        assertSpeakers(
                taken("- [Dana] Hello.", "a", "b", "- [Dana] Yes.", "c", "- [Lee] No."),
                "Dana",
                null,
                null,
                "Dana",
                null,
                "Lee");
        assertSpeakers(taken(">> DANA: Hello.", "a", "b", "c", ">> DANA: Yes."), "DANA", null, null, null, "DANA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note: the levy passed.",
                "Step 1: call.",
                "10:30: we meet.",
                "https://www.ala.org is the place.",
                "Question: who votes?",
                "Here is the thing: it passed.",
                "The answer: no.",
                "Remember: vote.",
                "[Applause] Thanks.",
                "- [Laughter] Thanks.",
                "Q: Who votes?",
                "Ratio 1:2 is fine.",
                "First: call."
            })
    void whatIsNoNameStaysSpeech(String text) {
        for (int times : new int[] {1, 2, 5}) {
            List<Cue> cues = taken(Collections.nCopies(times, text).toArray(String[]::new));
            assertThat(cues).allSatisfy(cue -> assertThat(cue.speaker()).isNull());
            assertThat(cues).extracting(Cue::text).containsOnly(text);
        }
    }

    @Test
    void oneLabelInALongTalkStaysSpeech() {
        String[] talk = new String[40];
        Arrays.fill(talk, "and so on");
        talk[3] = "Library Advocacy: why it matters.";
        talk[20] = "Library Advocacy: how it works.";
        talk[30] = "Cats: they purr.";
        talk[35] = "Cats: they sleep.";
        assertThat(taken(talk)).allSatisfy(cue -> assertThat(cue.speaker()).isNull());
    }

    @Test
    void listsOfWordsAreNoConversation() {
        assertThat(taken("Levy: a tax.", "Bond: a debt.", "Millage: a rate.", "Precinct: a place."))
                .allSatisfy(cue -> assertThat(cue.speaker()).isNull());
    }

    @Test
    void aCueWithTwoSpeakersBecomesOneForEach() {
        List<Cue> cues = taken("Dana: Ready?\nLee: Yes.", "Dana: Good.", "Dana: Go.", "Lee: Yes.", "Lee: Now.");
        assertSpeakers(cues, "Dana", "Lee", "Dana", "Dana", "Lee", "Lee");
        assertThat(cues).startsWith(new Cue("", 0, 540, "Dana", "Ready?"), new Cue("", 540, 900, "Lee", "Yes."));
    }

    @Test
    void speakersChangeAtLinesAndAtTheirSign() {
        List<Cue> dashes = taken("- [Ana Ruiz] Hello.\n- [Bob Lee] Hi,\nall.", "Welcome.", "- [Ana Ruiz] Yes.");
        assertSpeakers(dashes, "Ana Ruiz", "Bob Lee", null, "Ana Ruiz");
        assertThat(dashes).extracting(Cue::text).containsExactly("Hello.", "Hi,\nall.", "Welcome.", "Yes.");
        List<Cue> signs = taken("and so on. >> ANA: Hello. >> BOB: Hi.", "a", "b", ">> ANA: Yes.", ">> BOB: No.");
        assertSpeakers(signs, null, "ANA", "BOB", null, null, "ANA", "BOB");
        assertThat(signs).extracting(Cue::text).startsWith("and so on.", "Hello.", "Hi.");
        assertThat(signs.get(0).startMillis()).isZero();
        assertThat(signs.get(2).endMillis()).isEqualTo(900);
        List<Cue> below = taken("Dana Park:\nReady?\nLee Ito:\nYes.", "Dana Park: Good.", "Lee Ito: Go.");
        assertSpeakers(below, "Dana Park", "Lee Ito", "Dana Park", "Lee Ito");
        assertThat(below).extracting(Cue::text).startsWith("Ready?", "Yes.");
    }

    @Test
    void aCueInWhichOneNameIsUncertainStaysWhole() {
        for (String text : new String[] {
            "Dana Park: Ready?\n[Lee] Yes.",
            "Dana Park: Ready?\nRemember: vote.",
            "Dana Park: Three words:\nlevy: a tax."
        }) {
            List<Cue> cues = taken(text, "a", "b", "c", "Dana Park: Good.", "Dana Park: Go.", "Dana Park: Now.");
            assertSpeakers(cues, null, null, null, null, "Dana Park", "Dana Park", "Dana Park");
            assertThat(cues.get(0).text()).isEqualTo(text);
        }
    }

    private static void assertSpeakers(List<Cue> cues, String... speakers) {
        assertThat(cues).extracting(Cue::speaker).containsExactly(speakers);
    }

    private static List<Cue> taken(String... texts) {
        List<Cue> cues = new ArrayList<>();
        for (String text : texts) {
            cues.add(new Cue("", cues.size() * 1000L, cues.size() * 1000L + 900, null, text));
        }
        return SpeakerLabels.taken(cues);
    }
}
