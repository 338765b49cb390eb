package org.chapterhouse.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

class RelatedWordsTest {

    @Test
    void formsOfAWordAreRelated() {
        assertThat(related("advocate", "advocacy")).isTrue();
        assertThat(related("libraries", "librarians")).isTrue();
        assertThat(related("volunteering", "volunteers")).isTrue();
        assertThat(related("legislators", "legislation")).isTrue();
        assertThat(related("census", "census")).isTrue();
        assertThat(related("tax", "tax")).isTrue();
    }

    @Test
    void wordsThatOnlyBeginAlikeAreNot() {
        assertThat(related("census", "censorship")).isFalse();
        assertThat(related("state", "statement")).isFalse();
        assertThat(related("vote", "voice")).isFalse();
        assertThat(related("tax", "taxi")).isFalse();
    }

    @Test
    void smallWordsAndAccentsDoNotCount() {
        assertThat(RelatedWords.of("How do we get to the Café?"))
                .contains("cafe")
                .doesNotContain("the", "to");
        assertThat(RelatedWords.of("?! -")).isEmpty();
    }

    private static boolean related(String one, String other) {
        return RelatedWords.holds(Set.of(one), other);
    }
}
