package org.chapterhouse.catalog.history;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares two states of a thing, given as records of the same type. */
public final class FieldChanges {

    private FieldChanges() {}

    /**
     * @param before null where the thing is new; every value is a change then
     * @return one for each component whose value differs; empty if nothing changed
     */
    public static <T extends Record> List<FieldChange> between(T before, T after) {
        List<FieldChange> changes = new ArrayList<>();
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            Object old = before == null ? null : orNull(value(component, before));
            Object now = orNull(value(component, after));
            if (!Objects.equals(old, now)) {
                changes.add(FieldChange.without(component.getName(), text(old), text(now), lost(old, now)));
            }
        }
        return changes;
    }

    /** In a list that is as long as before, a plain value is missing because it was reworded. */
    private static List<String> lost(Object before, Object after) {
        if (!(before instanceof Collection<?> old) || !(after instanceof Collection<?> now)) {
            return List.of();
        }
        Set<String> left = now.stream().map(FieldChanges::identity).collect(Collectors.toSet());
        return old.stream()
                .filter(value -> value instanceof Identified || now.size() < old.size())
                .map(FieldChanges::identity)
                .filter(identity -> !left.contains(identity))
                .toList();
    }

    private static String identity(Object value) {
        return value instanceof Identified known ? known.identity() : String.valueOf(value);
    }

    static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's accessor failed: " + component, e);
        }
    }

    /** Nothing said is no value, in whatever form. */
    private static Object orNull(Object value) {
        boolean empty = value instanceof Collection<?> list
                ? list.isEmpty()
                : value != null && value.toString().isEmpty();
        return empty ? null : value;
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : value.toString();
    }
}
