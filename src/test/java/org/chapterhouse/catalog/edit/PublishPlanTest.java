package org.chapterhouse.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.PublishTime;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;

class PublishPlanTest {

    private static final Instant NOW = Instant.parse("2027-01-15T12:00:00Z");
    private static final PublishTime LATER = PublishTime.parse("2027-01-15T12:01:00Z");
    private static final PublishTime NO_LATER = PublishTime.parse("2027-01-15T12:00:00Z");

    private static SessionDetails details(Visibility visibility, PublishTime publishAt) {
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
                visibility,
                publishAt,
                null,
                Provenance.UNKNOWN,
                List.of("p"),
                List.of(),
                List.of(),
                List.of());
    }

    private static SessionDetails checked(SessionDetails before, SessionDetails details) {
        return PublishPlan.checked(before, details, NOW);
    }

    @Test
    void aDraftMayWaitForATimeToCome() {
        SessionDetails planned = details(Visibility.DRAFT, LATER);
        assertThat(checked(null, planned)).isSameAs(planned);
        assertThat(checked(details(Visibility.PUBLIC, null), planned)).isSameAs(planned);
    }

    @Test
    void aTimeThatIsOverIsRefused() {
        assertThatThrownBy(() -> checked(null, details(Visibility.DRAFT, NO_LATER)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("Jan 15, 2027, 12:00 UTC has passed");
    }

    @Test
    void aDraftThatIsDueAlreadyMayStillBeEdited() {
        SessionDetails due = details(Visibility.DRAFT, NO_LATER);
        assertThat(checked(due, due)).isSameAs(due);
    }

    @Test
    void whoeverPublishesItAtOnceDoesWithoutTheTime() {
        SessionDetails planned = details(Visibility.DRAFT, LATER);
        assertThat(checked(planned, details(Visibility.MEMBERS, LATER))).isEqualTo(details(Visibility.MEMBERS, null));
    }

    @Test
    void whatReadersSeeCannotWait() {
        assertThatThrownBy(() -> checked(null, details(Visibility.PUBLIC, LATER)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("Only editors");
    }
}
