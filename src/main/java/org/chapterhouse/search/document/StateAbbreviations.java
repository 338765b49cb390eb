package org.chapterhouse.search.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How states are written for short behind the name of an organization. */
final class StateAbbreviations {

    private static final Map<String, List<String>> BY_STATE = read();

    private StateAbbreviations() {}

    /** Such as {@code MD} and {@code Md.}; none for what is no state. */
    static List<String> of(String state) {
        return BY_STATE.getOrDefault(state, List.of());
    }

    private static Map<String, List<String>> read() {
        try (InputStream file = StateAbbreviations.class.getResourceAsStream("/search/state-abbreviations.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": "))
                    .collect(Collectors.toMap(line -> line[0], line -> Arrays.asList(line[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
