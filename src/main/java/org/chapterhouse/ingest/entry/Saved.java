package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.history.FieldChange;

/**
 * What saving an entry did.
 *
 * @param id      of what the entry became
 * @param created whether it was not there before
 * @param changes what changed of something that was there before
 */
record Saved(long id, boolean created, List<FieldChange> changes) {

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

    /** Fields that had a value and have none now. */
    List<String> removals() {
        return changes.stream()
                .filter(FieldChange::isRemoval)
                .map(FieldChange::getField)
                .toList();
    }
}
