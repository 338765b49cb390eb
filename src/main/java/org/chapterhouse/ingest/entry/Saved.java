package org.chapterhouse.ingest.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapterhouse.catalog.history.FieldChange;

/**
 * What saving an entry did.
 *
 * @param id      of what the entry became
 * @param created whether it was not there before
 * @param changes what changed of something that was there before
 */
record Saved(long id, boolean created, List<FieldChange> changes) {

    private static final Map<String, String> IN_MANIFESTS = Map.of("heldOn", "date", "provenance", "sources");

    static Saved created(long id) {
        return new Saved(id, true, List.of());
    }

    static Saved changed(long id, List<FieldChange> changes) {
        return new Saved(id, false, changes);
    }

    Outcome outcome() {
        if (created) {
            return Outcome.CREATED;
        }
        return changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    /** Fields that had a value and have none now, and what lists have no longer. */
    List<String> removals() {
        return changes.stream()
                .flatMap(change -> change.isRemoval()
                        ? Stream.of(name(change))
                        : change.lost().stream().map(lost -> name(change) + " (" + lost + ")"))
                .toList();
    }

    /** As manifests call it. */
    private static String name(FieldChange change) {
        return IN_MANIFESTS.getOrDefault(change.getField(), change.getField());
    }
}
