package org.chapterhouse.learning.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of seconds of a recording, kept as disjoint half-open ranges in order, none touching the next. Immutable.
 * Its text form is that of PostgreSQL's {@code int4multirange}: {@code {[0,12),[14,21)}}.
 */
public record WatchedIntervals(List<Range> ranges) {

    public static final WatchedIntervals NONE = new WatchedIntervals(List.of());

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    /**
     * @param from first second
     * @param to   second after the last, greater than {@code from}
     */
    public record Range(int from, int to) {

        public Range {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("[" + from + "," + to + ") is not a range of seconds.");
            }
        }

        public int seconds() {
            return to - from;
        }
    }

    /** Unites the ranges, which may come in any order, overlap or touch. */
    public WatchedIntervals {
        ranges = united(ranges);
    }

    /** @param multirange as PostgreSQL writes it */
    public static WatchedIntervals parse(String multirange) {
        List<Range> ranges = new ArrayList<>();
        Matcher range = RANGE.matcher(multirange);
        while (range.find()) {
            ranges.add(new Range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        return new WatchedIntervals(ranges);
    }

    /** One stretch; nothing where its end is not after its beginning. */
    public static WatchedIntervals between(int from, int to) {
        return to <= from ? NONE : new WatchedIntervals(List.of(new Range(from, to)));
    }

    private static List<Range> united(List<Range> ranges) {
        List<Range> result = new ArrayList<>();
        for (Range next :
                ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
            int last = result.size() - 1;
            if (last >= 0 && next.from() <= result.get(last).to()) {
                result.set(
                        last,
                        new Range(
                                result.get(last).from(),
                                Math.max(result.get(last).to(), next.to())));
            } else {
                result.add(next);
            }
        }
        return List.copyOf(result);
    }

    public int seconds() {
        return ranges.stream().mapToInt(Range::seconds).sum();
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** What lies within a stretch, from its first second up to but not including {@code to}. */
    public WatchedIntervals within(int from, int to) {
        return new WatchedIntervals(ranges.stream()
                .filter(range -> range.from() < to && range.to() > from)
                .map(range -> new Range(Math.max(range.from(), from), Math.min(range.to(), to)))
                .toList());
    }

    /** The first second of a stretch that is not in this set; empty if all are. */
    public OptionalInt firstGap(int from, int to) {
        int second = from;
        for (Range range : within(from, to).ranges) {
            if (range.from() > second) {
                break;
            }
            second = range.to();
        }
        return second < to ? OptionalInt.of(second) : OptionalInt.empty();
    }

    /** The earliest seconds of this set, at most so many; what is left is {@link #without} them. */
    public WatchedIntervals first(int most) {
        List<Range> taken = new ArrayList<>();
        int left = most;
        for (Range range : ranges) {
            if (left <= 0) {
                break;
            }
            taken.add(new Range(range.from(), Math.min(range.to(), range.from() + left)));
            left -= range.seconds();
        }
        return new WatchedIntervals(taken);
    }

    /** The seconds that are in this set and not in the other. */
    public WatchedIntervals without(WatchedIntervals other) {
        List<Range> rest = ranges;
        for (Range hole : other.ranges) {
            rest = rest.stream()
                    .flatMap(range -> new WatchedIntervals(List.of(range)).around(hole).stream())
                    .toList();
        }
        return new WatchedIntervals(rest);
    }

    private List<Range> around(Range hole) {
        List<Range> sides = new ArrayList<>(within(0, hole.from()).ranges);
        sides.addAll(within(hole.to(), Integer.MAX_VALUE).ranges);
        return sides;
    }

    @Override
    public String toString() {
        return ranges.stream()
                .map(range -> "[" + range.from() + "," + range.to() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
