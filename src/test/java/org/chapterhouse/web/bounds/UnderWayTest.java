package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnderWayTest {

    private final UnderWay underWay = new UnderWay(2, 3);

    @Test
    void eachNetworkHasPlacesOfItsOwn() {
        assertThat(underWay.enter("2001:db8::1")).isPresent();
        assertThat(underWay.enter("2001:db8::2")).isPresent();
        assertThat(underWay.enter("2001:db8::3")).isEmpty();
        assertThat(underWay.enter("192.0.2.1")).isPresent();
    }

    @Test
    void allNetworksTogetherHaveOnlySoMany() {
        assertThat(underWay.enter("192.0.2.1")).isPresent();
        assertThat(underWay.enter("192.0.2.2")).isPresent();
        UnderWay.Place third = underWay.enter("192.0.2.3").orElseThrow();
        assertThat(underWay.enter("192.0.2.4")).isEmpty();
        third.leave();
        assertThat(underWay.enter("192.0.2.4")).isPresent();
    }

    @Test
    void aPlaceIsFreeOnceItIsLeft() {
        UnderWay.Place place = underWay.enter("192.0.2.1").orElseThrow();
        assertThat(underWay.enter("192.0.2.1")).isPresent();
        assertThat(underWay.enter("192.0.2.1")).as("a refusal takes no place").isEmpty();
        place.leave();
        place.leave();
        assertThat(underWay.enter("192.0.2.1")).isPresent();
        assertThat(underWay.enter("192.0.2.1")).isEmpty();
    }
}
