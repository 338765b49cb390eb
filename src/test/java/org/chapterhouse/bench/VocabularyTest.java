package org.chapterhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void wordsComeInTheirUsualCompany() {
        List<String> said = Vocabulary.of("call your senator", "call your friends", "thank your senator")
                .say(200, new Random(1));
        assertThat(said).hasSize(200).containsOnly("call", "your", "senator", "friends", "thank");
        for (int i = 1; i < said.size(); i++) {
            if (said.get(i).equals("your")) {
                assertThat(said.get(i - 1)).isIn("call", "thank");
            }
        }
    }

    @Test
    void sameDiceSayTheSame() {
        Vocabulary archive = Vocabulary.ofTheArchive();
        assertThat(archive.say(500, new Random(7)))
                .isEqualTo(archive.say(500, new Random(7)))
                .isNotEqualTo(archive.say(500, new Random(8)));
    }

    @Test
    void talksAreReadWithoutTheirTimes() {
        assertThat(String.join(" ", Vocabulary.ofTheArchive().say(50_000, new Random(1))))
                .contains("elevator speech")
                .doesNotContain("-->")
                .doesNotContain("<v")
                .doesNotContain("WEBVTT");
    }

    @Test
    void quotesStandInTheArchive() {
        assertThat(Vocabulary.of("a b c d").quote(4, new Random(1))).isEqualTo("a b c d");
    }
}
