package org.chapterhouse.catalog.history;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings together what somebody typed and what others saved since that person began. Fields count as a whole. Of what
 * the person saw only fingerprints are needed, see {@link #seen}.
 *
 * @param merged  what was typed where it differs from what was seen, and otherwise what is saved now
 * @param clashes fields that both changed, and differently; what was typed is in {@code merged}
 * @param kept    fields that only others changed
 */
public record FieldMerge<T extends Record>(T merged, List<String> clashes, List<String> kept) {

    /** A fingerprint of each field by its name, to be handed back when the state was edited. */
    public static Map<String, String> seen(Record state) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (RecordComponent component : state.getClass().getRecordComponents()) {
            seen.put(component.getName(), Fingerprint.of(FieldChanges.value(component, state)));
        }
        return seen;
    }

    /**
     * @param seen as {@link #seen} of the state from which the person started; a field that is not in it counts as changed
     *             by both
     */
    public static <T extends Record> FieldMerge<T> of(Map<String, String> seen, T now, T typed) {
        RecordComponent[] components = typed.getClass().getRecordComponents();
        Object[] merged = new Object[components.length];
        List<String> clashes = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            String field = components[i].getName();
            Object ofNow = FieldChanges.value(components[i], now);
            Object ofTyped = FieldChanges.value(components[i], typed);
            String printNow = Fingerprint.of(ofNow);
            String printTyped = Fingerprint.of(ofTyped);
            boolean untouched = printTyped.equals(seen.get(field));
            boolean unchanged = printNow.equals(seen.get(field));
            merged[i] = untouched ? ofNow : ofTyped;
            if (!printNow.equals(printTyped) && untouched) {
                kept.add(field);
            } else if (!printNow.equals(printTyped) && !unchanged) {
                clashes.add(field);
            }
        }
        return new FieldMerge<>(make(typed, components, merged), List.copyOf(clashes), List.copyOf(kept));
    }

    @SuppressWarnings("unchecked")
    static <T extends Record> T make(T like, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = like.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (T) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record could not be made: " + like.getClass(), e);
        }
    }
}
