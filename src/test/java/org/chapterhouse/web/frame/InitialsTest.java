package org.chapterhouse.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({"Ada Lovelace, AL", "ada de la torre, AT", "Cher, C", "'', ''", "Jean-Luc, JL", "Émile Zola, ÉZ"})
    void firstLettersOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
