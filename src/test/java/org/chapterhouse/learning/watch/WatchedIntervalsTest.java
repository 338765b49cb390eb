package org.chapterhouse.learning.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;

import org.chapterhouse.learning.watch.WatchedIntervals.Range;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every operation is compared with the same one on a plain set of seconds. */
class WatchedIntervalsTest {

    private static final int LENGTH = 300;

    @Provide
    Arbitrary<WatchedIntervals> intervals() {
        Arbitrary<Range> range = Combinators.combine(
                        Arbitraries.integers().between(0, LENGTH - 1),
                        Arbitraries.integers().between(1, 60))
                .as((from, length) -> new Range(from, from + length));
        return range.list().ofMaxSize(12).map(WatchedIntervals::new);
    }

    @Property
    void rangesAreDisjointAndInOrderAndNeverTouch(@ForAll("intervals") WatchedIntervals set) {
        List<Range> ranges = set.ranges();
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).from()).isGreaterThan(ranges.get(i - 1).to());
        }
        assertThat(set.seconds()).isEqualTo(bits(set).cardinality());
    }

    @Property
    void whatIsWithoutAnotherIsTheDifferenceOfTheSeconds(
            @ForAll("intervals") WatchedIntervals set, @ForAll("intervals") WatchedIntervals other) {
        BitSet expected = bits(set);
        expected.andNot(bits(other));
        assertThat(bits(set.without(other))).isEqualTo(expected);
    }

    @Property
    void theFirstSecondsAreTheEarliestAndTheRestIsWhatIsLeft(
            @ForAll("intervals") WatchedIntervals set, @ForAll @IntRange(max = 400) int most) {
        WatchedIntervals first = set.first(most);
        WatchedIntervals rest = set.without(first);
        assertThat(first.seconds()).isEqualTo(Math.min(most, set.seconds()));
        assertThat(first.seconds() + rest.seconds()).isEqualTo(set.seconds());
        assertThat(rest.isEmpty() || first.isEmpty() || rest.ranges().get(0).from() >= lastSecond(first))
                .isTrue();
    }

    @Property
    void whatLiesWithinAStretchIsTheIntersectionOfTheSeconds(
            @ForAll("intervals") WatchedIntervals set,
            @ForAll @IntRange(max = LENGTH) int from,
            @ForAll @IntRange(min = 1, max = LENGTH) int length) {
        BitSet expected = new BitSet();
        expected.set(from, from + length);
        expected.and(bits(set));
        assertThat(bits(set.within(from, from + length))).isEqualTo(expected);
    }

    @Property
    void textReadBackIsTheSame(@ForAll("intervals") WatchedIntervals set) {
        assertThat(WatchedIntervals.parse(set.toString())).isEqualTo(set);
    }

    @Example
    void textIsThatOfAPostgresMultirange() {
        WatchedIntervals set = new WatchedIntervals(List.of(new Range(14, 21), new Range(0, 12), new Range(12, 13)));
        assertThat(set).hasToString("{[0,13),[14,21)}");
        assertThat(WatchedIntervals.NONE).hasToString("{}");
    }

    @Example
    void aRangeThatEndsBeforeItStartsIsRefused() {
        assertThatThrownBy(() -> new Range(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int lastSecond(WatchedIntervals set) {
        return set.ranges().get(set.ranges().size() - 1).to();
    }

    private static BitSet bits(WatchedIntervals set) {
        BitSet bits = new BitSet();
        set.ranges().forEach(range -> bits.set(range.from(), range.to()));
        return bits;
    }
}
