package org.chapterhouse.web.desk.plain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A field of a form.
 *
 * @param name    as the history calls the field
 * @param control how it is filled in
 * @param choices what can be chosen; empty unless something is
 */
public record PlainField(String name, Control control, List<Choice> choices) {

    /** How a field is filled in. */
    public enum Control {
        /** A line of text. */
        LINE,
        /** Half as long a line. */
        SHORT,
        /** Text of several lines. */
        TEXT,
        /** An entry a line. */
        LINES,
        /** Yes or no. */
        TICK,
        /** One of several. */
        CHOICE,
        /** Where facts were read, and what is uncertain about it: two inputs. */
        SOURCES,
        /** Sessions and materials in their order. */
        ITEMS
    }

    /**
     * Something that can be chosen.
     *
     * @param value empty for nothing
     */
    public record Choice(String value, String text) {}

    static PlainField line(String name) {
        return new PlainField(name, Control.LINE, List.of());
    }

    static PlainField shortLine(String name) {
        return new PlainField(name, Control.SHORT, List.of());
    }

    static PlainField text(String name) {
        return new PlainField(name, Control.TEXT, List.of());
    }

    static PlainField lines(String name) {
        return new PlainField(name, Control.LINES, List.of());
    }

    static PlainField tick(String name) {
        return new PlainField(name, Control.TICK, List.of());
    }

    static PlainField choice(String name, List<Choice> choices) {
        return new PlainField(name, Control.CHOICE, choices);
    }

    /**
     * One of a fixed set, which has to be chosen.
     *
     * @param names  by the name of each
     * @param choose what stands there before
     */
    static PlainField choice(String name, Enum<?>[] values, Map<String, String> names, String choose) {
        return choice(
                name,
                Stream.concat(
                                Stream.of(new Choice("", choose)),
                                Stream.of(values).map(value -> new Choice(value.name(), names.get(value.name()))))
                        .toList());
    }

    static PlainField items(String name) {
        return new PlainField(name, Control.ITEMS, List.of());
    }

    static PlainField sources() {
        return new PlainField("provenance", Control.SOURCES, List.of());
    }

    /** The names of its inputs. */
    List<String> inputs() {
        return control == Control.SOURCES ? List.of("sources", "sourceNote") : List.of(name);
    }

    /** Whether it is of this kind; for the template. */
    public boolean is(String kind) {
        return control == Control.valueOf(kind);
    }

    /** What people read of a value. */
    String told(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::text)
                .findFirst()
                .orElse(value);
    }
}
