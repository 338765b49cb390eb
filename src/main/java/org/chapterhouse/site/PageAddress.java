package org.chapterhouse.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The address of a page with its choices, so that every state that can be shared is in it. Immutable. */
public final class PageAddress {

    private final String path;
    private final Map<String, List<String>> choices;

    private PageAddress(String path, Map<String, List<String>> choices) {
        this.path = path;
        this.choices = choices;
    }

    public static PageAddress of(String path) {
        return new PageAddress(path, Map.of());
    }

    /** With these values in place of what the name had; blank ones are left out. */
    public PageAddress with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(choices);
        List<String> kept = values.stream()
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .toList();
        if (kept.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, kept);
        }
        return new PageAddress(path, changed);
    }

    /** With one value in place of what the name had. */
    public PageAddress with(String name, Object value) {
        return with(name, List.of(value.toString()));
    }

    public PageAddress without(String name) {
        return with(name, List.of());
    }

    /** With one of the name's values taken away. */
    public PageAddress without(String name, String value) {
        List<String> rest = new ArrayList<>(choices.getOrDefault(name, List.of()));
        rest.remove(value);
        return with(name, rest);
    }

    /** Ready for an href. */
    @Override
    public String toString() {
        String query = choices.entrySet().stream()
                .flatMap(choice -> choice.getValue().stream()
                        .map(value -> choice.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
