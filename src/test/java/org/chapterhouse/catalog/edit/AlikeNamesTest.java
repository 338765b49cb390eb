package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Ann Cole, ann  cole",
        "José Núñez, Jose Nunez",
        "Ann Cole, A. Cole",
        "Ann B. Cole, Ann Cole",
        "Ann Beth Cole, A. B. Cole",
        "Mary-Ann O’Neil, Mary Ann ONeil",
        "De Marco, Demarco"
    })
    void theseMayBeOne(String one, String other) {
        assertThat(AlikeNames.areAlike(one, other)).isTrue();
        assertThat(AlikeNames.areAlike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Cole, Bob Cole",
        "Ann Cole, Ann Coleman",
        "Ann B. Cole, Ann D. Cole",
        "Ann Cole, Cole",
        "Anna Cole, Ann Cole",
        "???, !!!"
    })
    void theseAreTwo(String one, String other) {
        assertThat(AlikeNames.areAlike(one, other)).isFalse();
        assertThat(AlikeNames.areAlike(other, one)).isFalse();
    }
}
