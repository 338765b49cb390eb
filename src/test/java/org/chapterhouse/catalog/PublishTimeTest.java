package org.chapterhouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishTimeTest {

    @Test
    void aClockInTheZoneIsMeant() {
        PublishTime winter = PublishTime.of("2027-01-15T09:00", "America/Chicago");
        assertThat(winter.at()).isEqualTo(Instant.parse("2027-01-15T15:00:00Z"));
        assertThat(winter).hasToString("2027-01-15T09:00 America/Chicago");
        assertThat(winter.display()).isEqualTo("Jan 15, 2027, 09:00 CST");
        assertThat(winter.withOffset()).isEqualTo("2027-01-15T09:00:00-06:00");
        PublishTime summer = PublishTime.of("2027-07-15T09:00:59", "America/Chicago");
        assertThat(summer.at()).isEqualTo(Instant.parse("2027-07-15T14:00:00Z"));
    }

    @Test
    void aTimeThatTheClockSkipsIsLater() {
        assertThat(PublishTime.of("2027-03-14T02:30", "America/New_York").local())
                .hasToString("2027-03-14T03:30");
    }

    @Test
    void whatIsReadWithItsOffsetSaysSo() {
        PublishTime time = PublishTime.parse("2027-01-15T09:00:00-05:00");
        assertThat(time.at()).isEqualTo(Instant.parse("2027-01-15T14:00:00Z"));
        assertThat(time.withOffset()).isEqualTo("2027-01-15T09:00:00-05:00");
        assertThat(time.display()).isEqualTo("Jan 15, 2027, 09:00 -05:00");
        assertThat(PublishTime.parse("2027-01-15T09:00Z").display()).isEqualTo("Jan 15, 2027, 09:00 UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, UTC",
        "2027-02-30T09:00, UTC",
        "2027-01-15, UTC",
        "2027-01-15T25:00, UTC",
        "2027-01-15T09:00, Mars",
        "2027-01-15T09:00, ''"
    })
    void anythingElseIsRefused(String local, String zone) {
        assertThatThrownBy(() -> PublishTime.of(local, zone)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"tomorrow", "2027-01-15T09:00:00", "2027-13-15T09:00:00Z", "''"})
    void withoutAnOffsetNobodyKnowsWhichMomentIsMeant(String text) {
        assertThatThrownBy(() -> PublishTime.parse(text)).isInstanceOf(Invalid.class);
    }
}
