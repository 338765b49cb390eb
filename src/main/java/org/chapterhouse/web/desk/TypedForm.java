package org.chapterhouse.web.desk;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands in the inputs of a form, everything a text, by their names. */
public abstract class TypedForm {

    protected final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Takes an input as it was sent: in composed letters, with plain line ends, without space around it. */
    protected void take(String name, Map<String, String[]> sent) {
        values.put(
                name,
                Stream.of(sent.getOrDefault(name, new String[0]))
                        .map(TypedForm::plain)
                        .toList());
    }

    /** @param value null for nothing */
    protected void put(String name, Object value) {
        values.put(name, List.of(value == null ? "" : value.toString()));
    }

    private static String plain(String sent) {
        return Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }

    /** What is typed into a field, empty for nothing. */
    public String one(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The lines that say something. */
    public List<String> lines(String name) {
        return one(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Null for nothing. */
    public String orNull(String name) {
        return one(name).isEmpty() ? null : one(name);
    }
}
