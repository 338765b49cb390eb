package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;

class ReviewDateTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");

    private static SessionDetails details(String reviewBy) {
        return new SessionDetails(
                "A title",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Visibility.PUBLIC,
                null,
                reviewBy == null ? null : LocalDate.parse(reviewBy),
                Provenance.UNKNOWN,
                List.of("p"),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aDayThatIsOverIsNotChosen() {
        assertThatThrownBy(() -> ReviewDate.check(details(null), details("2027-02-28"), TODAY))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("2027-02-28 has passed");
        assertThatThrownBy(() -> ReviewDate.check(null, details("2027-02-28"), TODAY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void todayAndNoDayAndADayThatWasChosenBeforeAreFine() {
        assertThatCode(() -> ReviewDate.check(null, details("2027-03-01"), TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReviewDate.check(details("2027-02-28"), details(null), TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReviewDate.check(details("2027-02-28"), details("2027-02-28"), TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void theNextDayIsAYearLater() {
        assertThat(ReviewDate.after(TODAY)).isEqualTo("2028-03-01");
        assertThat(ReviewDate.after(LocalDate.parse("2028-02-29"))).isEqualTo("2029-02-28");
    }
}
