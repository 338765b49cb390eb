package org.chapterhouse.catalog.bulk;

import java.util.List;
import java.util.function.LongConsumer;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Editing many sessions at once. Each is changed in a transaction of its own, as if an editor had changed it by hand:
 * where one is refused, the others are changed all the same, and whoever edits one of them meanwhile is waited for and
 * not overwritten. Everybody but editors is refused with {@link Forbidden}. Thread-safe.
 */
@ApplicationScoped
public class BulkEditing {

    /** How many sessions at once. */
    public static final int MOST = 500;

    @Inject
    private BulkRecords records;

    @Inject
    private BulkEntries entries;

    /**
     * What would be done as things are now.
     *
     * @param sessions ids
     * @throws Invalid if there are none or too many
     */
    public BulkPreview preview(BulkChange change, List<Long> sessions, Viewer viewer) {
        Access.requireEditor(viewer);
        refuseTooMany(sessions);
        return records.preview(change, sessions);
    }

    /**
     * Does it.
     *
     * @param sessions ids, each once
     * @return a number, for {@link #result}
     * @throws Invalid if there are none or too many, or it names a topic or program that is not there
     */
    public long run(BulkChange change, List<Long> sessions, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        refuseTooMany(sessions);
        long bulk = records.begin(change, sessions, editor);
        goOn(bulk, viewer);
        return bulk;
    }

    /**
     * Does what the server did not come to because it stopped; nothing where it did.
     *
     * @throws NotFound if there was no such bulk edit; likewise the methods below
     */
    public void goOn(long bulk, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        each(bulk, List.of(BulkState.WAITING), entry -> entries.change(entry, editor));
    }

    /** Puts back each session in which nobody has changed the same since. What is put back already stays so. */
    public void undo(long bulk, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        each(bulk, List.of(BulkState.CHANGED, BulkState.KEPT), entry -> entries.putBack(entry, editor));
    }

    public BulkResult result(long bulk, Viewer viewer) {
        Access.requireEditor(viewer);
        return records.result(bulk);
    }

    /** The latest first. */
    public List<BulkSummary> recent(int most, Viewer viewer) {
        Access.requireEditor(viewer);
        return records.recent(most);
    }

    private void each(long bulk, List<BulkState> states, LongConsumer step) {
        for (long entry : records.entries(bulk, states)) {
            try {
                step.accept(entry);
            } catch (Problem e) {
                entries.refuse(entry, e.getMessage());
            }
        }
    }

    private static void refuseTooMany(List<Long> sessions) {
        if (sessions.isEmpty()) {
            throw new Invalid("problem.bulk.none");
        }
        if (sessions.size() > MOST) {
            throw new Invalid("problem.bulk.many", sessions.size(), MOST);
        }
    }
}
