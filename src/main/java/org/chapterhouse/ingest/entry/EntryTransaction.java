package org.chapterhouse.ingest.entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Rejected;
import org.chapterhouse.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** One entry is one transaction: it comes in whole or not at all, whatever becomes of the others. */
@ApplicationScoped
public class EntryTransaction {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SourceRefs refs;

    @Inject
    private Things things;

    private final Map<EntryKind, EntryImport> imports = new EnumMap<>(EntryKind.class);

    /**
     * @param removals fields that had a value and have none now
     * @param changes  of something that was there before
     * @param before   what it was; null where the entry was new or nothing was saved
     * @param reason   the key of a message that says why it was left alone; null where it was not
     */
    public record Result(
            Outcome outcome, List<String> removals, List<FieldChange> changes, Before before, String reason) {

        private Result(Outcome outcome) {
            this(outcome, List.of(), List.of(), null, null);
        }

        private static Result leftAlone(String reason) {
            return new Result(Outcome.EDITED_HERE, List.of(), List.of(), null, reason);
        }
    }

    @Inject
    void gather(@Any Instance<EntryImport> found) {
        found.forEach(each -> imports.put(each.kind(), each));
    }

    /**
     * @param entry fits the schema
     * @throws Rejected if it cannot be saved; nothing of it is
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Result bring(Entry entry, EntryFiles files, Editor editor, HandEdits handEdits) {
        return save(entry, files, editor, handEdits);
    }

    /**
     * Does the same within a {@link TrialTransaction}: entries after it see what it did, and nobody else does.
     *
     * @throws Rejected as {@link #bring}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Result tryOut(Entry entry, EntryFiles files, Editor editor, HandEdits handEdits) {
        execute("savepoint entry");
        try {
            Result result = save(entry, files, editor, handEdits);
            entities.flush();
            entities.clear();
            execute("release savepoint entry");
            return result;
        } catch (Problem | Rejected e) {
            entities.clear();
            execute("rollback to savepoint entry");
            throw e;
        }
    }

    private Result save(Entry entry, EntryFiles files, Editor editor, HandEdits handEdits) {
        Optional<SourceRef> known = refs.find(entry.kind(), entry.sourceId());
        boolean same = known.filter(ref -> ref.digest().equals(files.digest())).isPresent();
        boolean edited = known.filter(SourceRef::editedSince).isPresent();
        EntryImport imported = imports.get(entry.kind());
        Optional<String> barred =
                known.filter(SourceRef::editedSince).flatMap(ref -> imported.barred(ref.entityId(), handEdits));
        if (barred.isPresent()) {
            return Result.leftAlone(barred.get());
        }
        if (same && (!edited || handEdits == HandEdits.KEEP)) {
            return new Result(Outcome.UNCHANGED);
        }
        if (edited && handEdits == HandEdits.KEEP) {
            return Result.leftAlone("imports.reason.editedHere");
        }
        relaxDurability();
        Record details =
                known.map(ref -> things.details(entry.kind(), ref.entityId())).orElse(null);
        Saved saved = imported.save(entry, known.map(SourceRef::entityId).orElse(null), files, editor);
        Before before = known.map(ref -> Before.of(entry.kind(), ref, details, saved.changes()))
                .orElse(null);
        refs.remember(entry.kind(), entry.sourceId(), saved.id(), files);
        return new Result(saved.outcome(), saved.removals(), saved.changes(), before, null);
    }

    /**
     * Thousands of entries need not wait for the disk one by one: the run's own transactions do, and whatever a crash of
     * the machine takes from before was not yet told to anybody and is imported again.
     */
    private void relaxDurability() {
        execute("set local synchronous_commit = off");
    }

    private void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
