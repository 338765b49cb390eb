package org.chapterhouse.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.search.suggest.NamedThing.Kind;
import org.junit.jupiter.api.Test;

class AskedNameTest {

    private static final AskedName DAY =
            AskedName.of(new NamedThing(Kind.EVENT, null, "National Library Legislative Day", "NLLD", null, null));

    @Test
    void aNameIsMeantByItselfItsAcronymAndAmongOtherWords() {
        assertThat(DAY.isMeantBy(AskedName.of("national library legislative days")))
                .isTrue();
        assertThat(DAY.isMeantBy(AskedName.of("When is the National Library Legislative Day?")))
                .isTrue();
        assertThat(DAY.isMeantBy(AskedName.of("nlld"))).isTrue();
        assertThat(DAY.isMeantBy(AskedName.of("library legislative day"))).isFalse();
        assertThat(named("Engage").isMeantBy(AskedName.of("engage"))).isTrue();
        assertThat(named("Engage").isMeantBy(AskedName.of("how to engage trustees")))
                .isFalse();
    }

    @Test
    void mostOfANameIsEnough() {
        assertThat(DAY.isPartlyMeantBy(AskedName.of("Library Legislative Day"))).isTrue();
        assertThat(DAY.isPartlyMeantBy(AskedName.of("library day"))).isFalse();
        assertThat(DAY.isPartlyMeantBy(AskedName.of("legislative"))).isFalse();
        assertThat(named("Friends of the Library Week").isPartlyMeantBy(AskedName.of("friends library")))
                .isTrue();
    }

    @Test
    void wordlessTextsMeanNothing() {
        for (String text : new String[] {"", "the", "?!", "of the"}) {
            assertThat(DAY.isMeantBy(AskedName.of(text))).as(text).isFalse();
            assertThat(DAY.isPartlyMeantBy(AskedName.of(text))).as(text).isFalse();
        }
    }

    private static AskedName named(String name) {
        return AskedName.of(new NamedThing(Kind.RESOURCE, null, name, null, null, null));
    }
}
