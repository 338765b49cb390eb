package org.chapterhouse.catalog.edit;

import org.chapterhouse.catalog.history.Described;
import org.chapterhouse.catalog.history.Subject;

/**
 * A kind of things, and how they are looked up.
 *
 * @param key   attribute that is {@link Described#key}
 * @param label attribute that is {@link Described#label}
 */
public record Kind<E>(Class<E> type, Subject subject, String key, String label) {

    /** Of things that only have a number, and of which several may be called the same. */
    public static <E> Kind<E> numbered(Class<E> type, Subject subject, String label) {
        return new Kind<>(type, subject, "id", label);
    }

    boolean isNumbered() {
        return key.equals("id");
    }
}
