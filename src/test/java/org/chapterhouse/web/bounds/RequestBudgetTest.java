package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RequestBudgetTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final RequestBudget budget = new RequestBudget(60, now::get);

    @Test
    void afterAPauseTwiceAMinutesWorthGoesAtOnce() {
        spend("a", 119);
        assertThat(budget.pause("a")).isZero();
        spend("a", 1);
        assertThat(budget.pause("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(budget.pause("b")).as("another network").isZero();
    }

    @Test
    void thenOneASecond() {
        spend("a", 120);
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(budget.pause("a")).isEqualTo(Duration.ofMillis(500));
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(budget.pause("a")).isZero();
        spend("a", 1);
        assertThat(budget.pause("a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nobodySavesUpMore() {
        spend("a", 1);
        now.addAndGet(Duration.ofHours(5).toNanos());
        spend("a", 120);
        assertThat(budget.pause("a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void withoutABudgetAnythingGoes() {
        RequestBudget none = new RequestBudget(0, now::get);
        IntStream.range(0, 1000).forEach(i -> none.spend("a"));
        assertThat(none.pause("a")).isZero();
    }

    private void spend(String network, int times) {
        IntStream.range(0, times).forEach(i -> budget.spend(network));
    }
}
