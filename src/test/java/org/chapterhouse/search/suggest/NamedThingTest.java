package org.chapterhouse.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.search.suggest.NamedThing.Kind;
import org.junit.jupiter.api.Test;

class NamedThingTest {

    private static final NamedThing DAY =
            new NamedThing(Kind.EVENT, null, "National Library Legislative Day", "NLLD", null, null);

    @Test
    void aNameIsMeantByItselfItsAcronymAndAmongOtherWords() {
        assertThat(DAY.isMeantBy("national library legislative days")).isTrue();
        assertThat(DAY.isMeantBy("When is the National Library Legislative Day?"))
                .isTrue();
        assertThat(DAY.isMeantBy("nlld")).isTrue();
        assertThat(DAY.isMeantBy("library legislative day")).isFalse();
        assertThat(named("Engage").isMeantBy("engage")).isTrue();
        assertThat(named("Engage").isMeantBy("how to engage trustees")).isFalse();
    }

    @Test
    void mostOfANameIsEnough() {
        assertThat(DAY.isPartlyMeantBy("Library Legislative Day")).isTrue();
        assertThat(DAY.isPartlyMeantBy("library day")).isFalse();
        assertThat(DAY.isPartlyMeantBy("legislative")).isFalse();
        assertThat(named("Friends of the Library Week").isPartlyMeantBy("friends library"))
                .isTrue();
    }

    @Test
    void wordlessTextsMeanNothing() {
        for (String text : new String[] {"", "the", "?!", "of the"}) {
            assertThat(DAY.isMeantBy(text)).as(text).isFalse();
            assertThat(DAY.isPartlyMeantBy(text)).as(text).isFalse();
        }
    }

    private static NamedThing named(String name) {
        return new NamedThing(Kind.RESOURCE, null, name, null, null, null);
    }
}
