package org.chapterhouse.web.ui;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.media.caption.BarLength;
import org.chapterhouse.media.caption.Transcript;

/**
 * The strip: a recording as a row of bars, each as high as many words were spoken in it. Bars that were seen are wide,
 * those with a match are tall; the best moments carry numbered flags. Immutable; drawn by {@code ch:strip} in a view box
 * of ten units a bar.
 */
public final class StripModel {

    private static final int TALLEST = 40;
    private static final int LOUDEST = 30;
    private static final int QUIETEST = 4;
    private static final int UNKNOWN = 10;
    private static final int BAR = 10;

    private final double duration;
    private final int[] words;
    private final List<Stretch> seen;
    private final List<Double> matches;
    private final List<Double> flags;
    private final Double now;

    /** A numbered flag; {@code x} is its place across the strip, such as {@code 21.6%}. */
    public record Flag(int number, String x) {}

    private StripModel(
            double duration, int[] words, List<Stretch> seen, List<Double> matches, List<Double> flags, Double now) {
        this.duration = duration;
        this.words = words;
        this.seen = List.copyOf(seen);
        this.matches = List.copyOf(matches);
        this.flags = List.copyOf(flags);
        this.now = now;
    }

    /**
     * A strip with the words of a transcript. An empty one makes even, low bars: nothing is known, nothing invented.
     */
    public static StripModel of(int durationMillis, Transcript transcript) {
        return of(durationMillis / 1000.0, transcript.wordsPerBar(durationMillis));
    }

    /** @param words spoken in each bar, as {@link Transcript#wordsPerBar} counts them */
    public static StripModel of(double durationSeconds, int[] words) {
        return new StripModel(durationSeconds, words, List.of(), List.of(), List.of(), null);
    }

    /** The same strip with the watched stretches. */
    public StripModel seen(List<Stretch> stretches) {
        return new StripModel(duration, words, stretches, matches, flags, now);
    }

    /**
     * The same strip with what a search found.
     *
     * @param allMatches seconds of every match
     * @param best       seconds of the best ones, which get flags numbered from 1 in this order
     */
    public StripModel found(List<Double> allMatches, List<Double> best) {
        return new StripModel(duration, words, seen, allMatches, best, now);
    }

    /** The same strip with the playhead there; null for none. */
    public StripModel at(Double seconds) {
        return new StripModel(duration, words, seen, matches, flags, seconds);
    }

    public String getViewBox() {
        return "0 0 " + words.length * BAR + " " + TALLEST;
    }

    /** Path of the bars not seen. */
    public String getTodoPath() {
        BitSet others = seenBars();
        others.or(matchBars());
        others.flip(0, words.length);
        return path(others);
    }

    /** Path of the bars seen, at least half of each. */
    public String getSeenPath() {
        BitSet bars = seenBars();
        bars.andNot(matchBars());
        return path(bars);
    }

    /** Path of the bars with a match, seen or not. */
    public String getMatchPath() {
        BitSet bars = matchBars();
        StringBuilder path = new StringBuilder();
        bars.stream().forEach(bar -> appendBar(path, bar, TALLEST));
        return path.toString();
    }

    /** Flags above the bars of the best moments; two in one bar stand a little apart. */
    public List<Flag> getFlags() {
        Flag[] placed = new Flag[flags.size()];
        Arrays.setAll(placed, i -> new Flag(i + 1, percent(flags.get(i))));
        return List.of(placed);
    }

    /** Where the playhead is, such as {@code 40.7%}, or null. */
    public String getNow() {
        return now == null ? null : percent(now);
    }

    /** Length of the recording, such as {@code 58:12}. */
    public String getEnd() {
        return Timecode.clock(duration);
    }

    private BitSet seenBars() {
        BitSet bars = new BitSet(words.length);
        double length = barLength();
        for (int bar = 0; bar < words.length; bar++) {
            Stretch whole = new Stretch(bar * length, Math.max(bar * length, Math.min((bar + 1) * length, duration)));
            double covered = seen.stream().mapToDouble(whole::overlap).sum();
            bars.set(bar, covered > 0 && covered >= (whole.to() - whole.from()) / 2);
        }
        return bars;
    }

    private BitSet matchBars() {
        BitSet bars = new BitSet(words.length);
        matches.forEach(second -> bars.set(barAt(second)));
        return bars;
    }

    private int barAt(double second) {
        return Math.min(Math.max((int) (second / barLength()), 0), words.length - 1);
    }

    private double barLength() {
        return BarLength.secondsFor(duration);
    }

    private String path(BitSet bars) {
        int most = Arrays.stream(words).max().orElse(0);
        StringBuilder path = new StringBuilder();
        bars.stream()
                .forEach(bar -> appendBar(
                        path, bar, most == 0 ? UNKNOWN : QUIETEST + (LOUDEST - QUIETEST) * words[bar] / most));
        return path.toString();
    }

    private static void appendBar(StringBuilder path, int bar, int height) {
        path.append('M')
                .append(bar * BAR + BAR / 2)
                .append(' ')
                .append(TALLEST)
                .append("v-")
                .append(height);
    }

    private String percent(double seconds) {
        double part = Math.min(Math.max(seconds / duration, 0), 1) * 100;
        return String.format(Locale.ROOT, "%.1f%%", part);
    }
}
