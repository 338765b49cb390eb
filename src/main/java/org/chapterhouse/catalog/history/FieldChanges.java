package org.chapterhouse.catalog.history;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Compares two states of a thing, given as records of the same type. */
public final class FieldChanges {

    private FieldChanges() {
    }

    /**
     * @param before null where the thing is new; every value is a change then
     * @return one for each component whose value differs; empty if nothing changed
     */
    public static <T extends Record> List<FieldChange> between(T before, T after) {
        List<FieldChange> changes = new ArrayList<>();
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            String old = before == null ? null : text(value(component, before));
            String now = text(value(component, after));
            if (old == null ? now != null : !old.equals(now)) {
                changes.add(new FieldChange(component.getName(), old, now));
            }
        }
        return changes;
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's accessor failed: " + component, e);
        }
    }

    private static String text(Object value) {
        String text = value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("\n")) : String.valueOf(value);
        return value == null || text.isEmpty() ? null : text;
    }
}
