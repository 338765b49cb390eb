package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.edit.KindEditing;
import org.chapterhouse.catalog.edit.SessionEditing;
import org.chapterhouse.catalog.edit.SessionTrash;
import org.chapterhouse.catalog.history.Described;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes back what an import made of one entry, in a transaction of its own: as a whole or not at all. */
@ApplicationScoped
public class EntryUndo {

    @Inject
    private SourceRefs refs;

    @Inject
    private Things things;

    @Inject
    private SessionEditing sessions;

    @Inject
    private SessionTrash trash;

    /**
     * What an import made of an entry.
     *
     * @param created whether it was not there before
     * @param before  what was there; null where the entry was new
     */
    public record Imported(EntryKind kind, String sourceId, boolean created, Before before) {}

    /**
     * What became of it.
     *
     * @param done    the key of a message that says how it was taken back, or why it was left alone
     * @param changes of something that was there before the import
     */
    public record Undone(Outcome outcome, String done, List<FieldChange> changes) {}

    /**
     * @throws Rejected if it cannot be taken back; the message says why
     * @throws Problem  likewise, such as when something else needs what would be removed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Undone undo(Imported imported, Viewer viewer) {
        Editor editor = Editor.byHand(viewer);
        SourceRef ref =
                refs.find(imported.kind(), imported.sourceId()).orElseThrow(() -> new Rejected("problem.undo.gone"));
        long id = ref.entityId();
        if (ref.editedSince()) {
            return new Undone(Outcome.EDITED_HERE, "imports.undo.edited", List.of());
        }
        if (imported.created()) {
            return new Undone(Outcome.CHANGED, takeAway(imported.kind(), id, viewer, editor), List.of());
        }
        Before before = imported.before();
        if (before == null || before.state() == null) {
            throw new Rejected("problem.undo.media");
        }
        List<FieldChange> changes = imported.kind() == EntryKind.SESSION
                ? putBack(id, before, editor)
                : putBack(things.editing(imported.kind()), id, before, editor);
        refs.restore(imported.kind(), imported.sourceId(), before.digest(), before.edited());
        return new Undone(Outcome.CHANGED, "imports.undo.restored", changes);
    }

    private String takeAway(EntryKind kind, long id, Viewer viewer, Editor editor) {
        if (kind == EntryKind.SESSION) {
            trash.move(required(Session.class, id).getSlug(), viewer);
            return "imports.undo.trashed";
        }
        remove(things.editing(kind), id, editor);
        refs.forget(kind, id);
        return "imports.undo.removed";
    }

    private <E extends Described<D>, D extends Record> void remove(KindEditing<E, D> editing, long id, Editor editor) {
        editing.remove(required(editing.kind().type(), id), editor);
    }

    private List<FieldChange> putBack(long id, Before before, Editor editor) {
        Session session = required(Session.class, id);
        SessionDetails was = BeforeState.read(before.state(), SessionDetails.class);
        return sessions.change(session, was.withTimesOf(session.details()), editor);
    }

    @SuppressWarnings("unchecked") // its details are of the type that its kind has
    private <E extends Described<D>, D extends Record> List<FieldChange> putBack(
            KindEditing<E, D> editing, long id, Before before, Editor editor) {
        E thing = required(editing.kind().type(), id);
        Class<D> type = (Class<D>) thing.details().getClass();
        return editing.change(thing, BeforeState.read(before.state(), type), editor);
    }

    private <E> E required(Class<E> type, long id) {
        E found = things.locked(type, id);
        if (found == null) {
            throw new Rejected("problem.undo.gone");
        }
        return found;
    }
}
