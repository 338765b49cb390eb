package org.chapterhouse.web.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What an editor saw of each field, as the form carries it: {@code title=1f3a,summary=99b2}. */
public final class Seen {

    private Seen() {}

    public static String write(Map<String, String> seen) {
        return seen.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(","));
    }

    /** Whatever is no fingerprint is left out: that field then counts as changed by others. */
    public static Map<String, String> read(String written) {
        return Arrays.stream(written.split(","))
                .filter(field -> field.matches("\\w+=\\w+"))
                .map(field -> field.split("="))
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (first, again) -> first));
    }
}
