package org.chapterhouse.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class QueryTextTest {

    @Test
    void wordsPhrasesAndExclusionsAreToldApart() {
        QueryText text = QueryText.parse("census -draft \"complete count\" -\"lobby day\" volunteers");
        assertThat(text.words()).containsExactly("census", "volunteers");
        assertThat(text.phrases()).containsExactly("complete count");
        assertThat(text.excludedWords()).containsExactly("draft");
        assertThat(text.excludedPhrases()).containsExactly("lobby day");
    }

    @Test
    void curlyQuotesAndAnUnclosedQuoteMakePhrases() {
        assertThat(QueryText.parse("“get out the vote”").phrases()).containsExactly("get out the vote");
        assertThat(QueryText.parse("vote \"get out").phrases()).containsExactly("get out");
    }

    @Test
    void onlyALeadingMinusExcludes() {
        QueryText text = QueryText.parse("e-books well-known a -- - --x");
        assertThat(text.words()).containsExactly("e-books", "well-known");
        assertThat(text.excludedWords()).containsExactly("-x");
    }

    @Test
    void nothingElseIsSyntax() {
        QueryText text = QueryText.parse("title:census AND (votes OR *) ~2 [a TO z] /x/ \\");
        assertThat(text.words()).containsExactly("title:census", "(votes", "~2", "TO", "z]", "/x/");
        assertThat(text.phrases()).isEmpty();
    }

    @Test
    void stopWordsOfAQuestionDecideNothing() {
        assertThat(QueryText.parse("How do I recruit volunteers?").words()).containsExactly("recruit", "volunteers?");
        assertThat(QueryText.parse("what’s new in IT for the US").words()).containsExactly("new", "IT", "US");
    }

    @Test
    void stopWordsAloneAreLookedForAsTheyStand() {
        assertThat(QueryText.parse("the").words()).containsExactly("the");
        assertThat(QueryText.parse("what if we").phrases()).containsExactly("what if we");
        assertThat(QueryText.parse("what if we").quoted()).isEmpty();
        assertThat(QueryText.parse("what \"if we\"").quoted()).containsExactly("if we");
        assertThat(QueryText.parse("HOW DO I").phrases()).containsExactly("HOW DO I");
    }

    @Test
    void punctuationAloneAsksForNothing() {
        for (String text : List.of("", "   ", "?!", "\"", "\"\"", "-", "“”", "-census", "...", "<>")) {
            assertThat(QueryText.parse(text).asksForSomething()).as(text).isFalse();
        }
    }

    @Test
    void aLongQuestionIsCutToWhatCanBeLookedFor() {
        String text = IntStream.range(0, 2_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(QueryText.parse(text.substring(0, 10_000)).words()).hasSize(150);
        assertThat(QueryText.parse("漢".repeat(10_000)).words().get(0)).hasSize(100);
        assertThat(QueryText.parse("ab 😀".repeat(500)).words()).isNotEmpty();
    }

    @Test
    void aLongQuestionSaysThatItIsCut() {
        String words = IntStream.range(0, 150).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(QueryText.parse(words).isShortened()).isFalse();
        assertThat(QueryText.parse(words + " word1 the word2").isShortened()).isFalse();
        assertThat(QueryText.parse(words + " another").isShortened()).isTrue();
        assertThat(QueryText.parse("\"" + words + " more\" another").isShortened())
                .isTrue();
        assertThat(QueryText.parse("x".repeat(2_001)).isShortened()).isTrue();
    }

    @Test
    void aPageMarksWhatDecidesAndNotTheSmallWordsOfAQuestion() {
        assertThat(SearchQuery.of("how do I recruit volunteers -census", 1, 1).wordsToMark())
                .isEqualTo("recruit volunteers");
        assertThat(SearchQuery.of("\"get out the vote\"", 1, 1).wordsToMark()).isEqualTo("get out the vote");
    }

    @Test
    void controlCharactersAndHalfACharacterAreWhiteSpace() {
        QueryText text = QueryText.parse("census\0clerk \"vote\u0001early\" \u0085-\0 levy\ud83d");
        assertThat(text.words()).containsExactly("census", "clerk", "levy");
        assertThat(text.phrases()).containsExactly("vote early");
        assertThat(text.sentence()).doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
    }

    @Test
    void quotationMarksWithinALongTextDemandNothing() {
        String pasted =
                "the county commission and its clerk want voters to \"approve the levy\" before summer ends -\"next year\"";
        QueryText text = QueryText.parse(pasted);
        assertThat(text.phrases()).isEmpty();
        assertThat(text.words()).contains("commission", "approve", "levy");
        assertThat(text.excludedPhrases()).containsExactly("next year");
        assertThat(QueryText.parse("county voters \"approve the levy\"").phrases())
                .containsExactly("approve the levy");
    }

    @Test
    void theTimesOfAPastedTranscriptAreNotAskedFor() {
        for (String pasted : List.of(
                "00:01:02.500 --> 00:01:05.000 talk to your\r\n00:01:05.000 --> 00:01:08.250 council member",
                "0:12 talk to your\n0:16 council member",
                "[01:12] talk to your [01:16] council member")) {
            QueryText text = QueryText.parse(pasted);
            assertThat(text.words()).as(pasted).containsExactly("talk", "council", "member");
            assertThat(text.sentence()).as(pasted).isEqualTo("talk to your council member");
        }
        assertThat(QueryText.parse("the 9:30 meeting").sentence()).isEqualTo("the 9:30 meeting");
    }

    @Test
    void theSentenceIsWhatWasTypedWithoutQuotesAndExclusions() {
        assertThat(QueryText.parse("how do I -draft \"get out the vote\" in Maine?")
                        .sentence())
                .isEqualTo("how do I get out the vote in Maine?");
    }
}
