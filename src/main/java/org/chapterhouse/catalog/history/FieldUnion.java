package org.chapterhouse.catalog.history;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes one state of two things that are to become one. Where only one of them says something, that is taken.
 *
 * @param united  the state
 * @param open    fields in which they say different things; somebody has to choose
 * @param filled  fields in which only the other one says something
 */
public record FieldUnion<T extends Record>(T united, List<String> open, List<String> filled) {

    private static final String NOTHING = Fingerprint.of(null);

    /** @param fromOther fields whose value is that of the other where they say different things */
    public static <T extends Record> FieldUnion<T> of(T kept, T other, Set<String> fromOther) {
        RecordComponent[] components = kept.getClass().getRecordComponents();
        Object[] united = new Object[components.length];
        List<String> open = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            String field = components[i].getName();
            Object ofKept = FieldChanges.value(components[i], kept);
            Object ofOther = FieldChanges.value(components[i], other);
            String printKept = Fingerprint.of(ofKept);
            String printOther = Fingerprint.of(ofOther);
            boolean empty = printKept.equals(NOTHING);
            united[i] = empty || fromOther.contains(field) && !printOther.equals(NOTHING) ? ofOther : ofKept;
            if (empty && !printOther.equals(NOTHING)) {
                filled.add(field);
            } else if (!printKept.equals(printOther) && !printOther.equals(NOTHING)) {
                open.add(field);
            }
        }
        return new FieldUnion<>(FieldMerge.make(kept, components, united), List.copyOf(open), List.copyOf(filled));
    }
}
