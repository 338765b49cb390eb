package org.chapterhouse.web.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A group of choices beside a list: the largest ones and those that are chosen. Of many, a text in the address,
 * {@code presenter-like=smith}, looks for the others.
 *
 * @param name    of the request parameter
 * @param choices chosen ones first, then most frequent first
 * @param like    what the labels of the others hold; empty for any
 * @param many    whether there are more than are listed
 */
public record Facet(String name, List<Choice> choices, String like, boolean many) {

    /** What the parameter of the text ends in. */
    public static final String LIKE = "-like";

    private static final int SHOWN = 7;
    private static final int MOST = 50;

    /**
     * @param label what a person reads
     * @param count how many there would be with it
     */
    public record Choice(String value, String label, int count, boolean chosen) {}

    /**
     * @param counts value → count, in the order to show; chosen values that are not among them are added with 0
     * @param labels value → what a person reads; a value without a label is left out
     * @param like   a part of the labels to list, in any case and with or without accents; empty for the largest
     */
    public static Facet of(
            String name,
            Map<String, Integer> counts,
            Set<String> chosen,
            Function<String, String> labels,
            String like) {
        Stream<String> missing =
                chosen.stream().filter(value -> !counts.containsKey(value)).sorted();
        Stream<Choice> first = Stream.concat(counts.keySet().stream().filter(chosen::contains), missing)
                .filter(value -> labels.apply(value) != null)
                .map(value -> new Choice(value, labels.apply(value), counts.getOrDefault(value, 0), true));
        Stream<Choice> others = counts.keySet().stream()
                .filter(value -> !chosen.contains(value))
                .map(value -> new Choice(value, labels.apply(value), counts.get(value), false))
                .filter(choice -> choice.label() != null && isLike(choice.label(), like))
                .limit(MOST);
        return new Facet(name, Stream.concat(first, others).toList(), like, counts.size() > MOST);
    }

    private static boolean isLike(String label, String like) {
        return like.isEmpty() || folded(label).contains(folded(like));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The choices shown at once: the chosen ones and the most frequent, or all that were looked for. */
    public List<Choice> top() {
        return choices.stream().limit(shown()).toList();
    }

    /** The choices behind "more". */
    public List<Choice> rest() {
        return choices.stream().skip(shown()).toList();
    }

    public List<Choice> chosen() {
        return choices.stream().filter(Choice::chosen).toList();
    }

    private long shown() {
        return like.isEmpty() ? Math.max(SHOWN, chosen().size()) : choices.size();
    }
}
