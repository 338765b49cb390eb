package org.chapterhouse.web.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A group of choices beside a list.
 *
 * @param name    of the request parameter
 * @param choices most frequent first
 */
public record Facet(String name, List<Choice> choices) {

    private static final int SHOWN = 7;
    private static final int MOST = 100;

    /**
     * @param label what a person reads
     * @param count how many there would be with it
     */
    public record Choice(String value, String label, int count, boolean chosen) {}

    /**
     * @param counts value → count, in the order to show; chosen values that are not among them are added with 0
     * @param labels value → what a person reads; a value without a label is left out
     */
    public static Facet of(
            String name, Map<String, Integer> counts, Set<String> chosen, Function<String, String> labels) {
        Stream<String> missing =
                chosen.stream().filter(value -> !counts.containsKey(value)).sorted();
        List<Choice> choices = Stream.concat(counts.keySet().stream(), missing)
                .filter(value -> labels.apply(value) != null)
                .map(value ->
                        new Choice(value, labels.apply(value), counts.getOrDefault(value, 0), chosen.contains(value)))
                .sorted(Comparator.comparing(Choice::chosen).reversed())
                .toList();
        return new Facet(name, choices);
    }

    /** The choices shown at once: the chosen ones and the most frequent. */
    public List<Choice> top() {
        return choices.stream().limit(shown()).toList();
    }

    /** The choices behind "more", as many as anybody looks through. */
    public List<Choice> rest() {
        return choices.stream().skip(shown()).limit(MOST).toList();
    }

    public List<Choice> chosen() {
        return choices.stream().filter(Choice::chosen).toList();
    }

    private long shown() {
        return Math.max(SHOWN, chosen().size());
    }
}
