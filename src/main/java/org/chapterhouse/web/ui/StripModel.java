package org.chapterhouse.web.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

import org.chapterhouse.media.caption.Transcript;

/**
 * The strip: a recording as a row of bars, each as high as many words were spoken in it. What was seen of a bar is wide,
 * from the bottom up; bars with matches are as high as many there are; the best moments carry numbered flags. Immutable;
 * drawn by {@code ch:strip} in a view box of ten units a bar, and on the watch page by {@code strip-scale.js} by the same
 * rule.
 */
public final class StripModel {

    private static final int TALLEST = 40;
    private static final int LOUDEST = 30;
    private static final int QUIETEST = 4;
    private static final int UNKNOWN = 10;
    private static final int LEAST_FOUND = 12;
    /** So much of a bar is worth showing, seen or missing. */
    private static final double LITTLE = 0.05;

    private static final int BAR = 10;

    private final double duration;
    private final int[] words;
    private final int most;
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
        this.most = Arrays.stream(words).max().orElse(0);
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

    /** Path of all bars, as high as many words were spoken in each. */
    public String getTodoPath() {
        return path(this::height);
    }

    /** Path of what was seen of the bars: each as much of its height as of its seconds. */
    public String getSeenPath() {
        int[] found = hits();
        return path(bar -> found[bar] > 0 ? 0 : seenHeight(bar));
    }

    /** Path of the bars with a match, seen or not, the higher the more there are in them. */
    public String getMatchPath() {
        int[] found = hits();
        double full = Math.max(Arrays.stream(found).max().orElse(0), 2.0 * matches.size() / words.length);
        return path(bar ->
                found[bar] == 0 ? 0 : LEAST_FOUND + (int) Math.floor((TALLEST - LEAST_FOUND) * found[bar] / full));
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

    private int height(int bar) {
        return most == 0 ? UNKNOWN : QUIETEST + (LOUDEST - QUIETEST) * words[bar] / most;
    }

    /** Whole seconds are counted as seen, so that those of the last one are no reason to miss something. */
    private int seenHeight(int bar) {
        double from = bar * barLength();
        double last = Math.floor(duration) > from ? Math.floor(duration) : duration;
        Stretch whole = new Stretch(from, Math.max(from, Math.min((bar + 1) * barLength(), last)));
        double share = seen.stream().mapToDouble(whole::overlap).sum() / (whole.to() - whole.from());
        int part = (int) Math.round(share * height(bar));
        int something = share >= LITTLE ? Math.max(1, part) : part;
        return share <= 1 - LITTLE ? Math.min(height(bar) - 1, something) : something;
    }

    private int[] hits() {
        int[] hits = new int[words.length];
        matches.forEach(second -> hits[barAt(second)]++);
        return hits;
    }

    private int barAt(double second) {
        return Math.min(Math.max((int) (second / barLength()), 0), words.length - 1);
    }

    private double barLength() {
        return duration / words.length;
    }

    /** @param height of each bar; 0 to leave it out */
    private String path(IntUnaryOperator height) {
        StringBuilder path = new StringBuilder();
        for (int bar = 0; bar < words.length; bar++) {
            int high = height.applyAsInt(bar);
            if (high > 0) {
                path.append('M').append(bar * BAR + BAR / 2).append(' ').append(TALLEST);
                path.append("v-").append(high);
            }
        }
        return path.toString();
    }

    private String percent(double seconds) {
        double part = Math.min(Math.max(seconds / duration, 0), 1) * 100;
        return String.format(Locale.ROOT, "%.1f%%", part);
    }
}
