package org.chapterhouse.learning.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.media.CreditWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionRuleTest {

    @ParameterizedTest
    @CsvSource({"600,570", "3600,3420", "1,1", "60,44", "300,248", "200,157"})
    void theShareRisesFromSeventyToNinetyFivePercentOverTenMinutes(int seconds, int needed) {
        assertThat(CompletionRule.secondsNeeded(new CreditWindow(0, seconds))).isEqualTo(needed);
    }

    @Test
    void oneSecondTooFewIsNotEnough() {
        CreditWindow window = new CreditWindow(30, 630);
        assertThat(CompletionRule.enough(new Credit(569, 569), window)).isFalse();
        assertThat(CompletionRule.enough(new Credit(570, 0), window)).isTrue();
    }

    @Test
    void whatCouldNotHaveBeenCompletedByWatchingAloneIsMarkedAsRead() {
        CreditWindow window = new CreditWindow(0, 720);
        assertThat(CompletionRule.byReading(new Credit(720, 720), window)).isFalse();
        assertThat(CompletionRule.byReading(new Credit(720, 684), window)).isFalse();
        assertThat(CompletionRule.byReading(new Credit(720, 683), window)).isTrue();
    }
}
