package org.chapterhouse.catalog.edit;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.history.Described;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldMerge;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

/**
 * What editors do with things of any kind but sessions: look for them, add, change and remove one. Between opening and
 * saving one, others may edit it, too.
 */
@ApplicationScoped
@Transactional
public class DeskEditing {

    /** Until the end of the transaction, for those who add things of one kind. */
    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as locked";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private LastEdits lastEdits;

    /**
     * A thing to be edited.
     *
     * @param key   see {@link Described#key}
     * @param label see {@link Described#label}
     */
    public record Opened<D extends Record>(long id, String key, String label, D details) {

        static <D extends Record> Opened<D> of(Described<D> thing) {
            return new Opened<>(thing.getId(), thing.key(), thing.label(), thing.details());
        }
    }

    /**
     * @param changed what was saved, which may be nothing
     * @param kept    fields that others changed meanwhile and the editor did not
     */
    public record Saved(List<FieldChange> changed, List<String> kept) {}

    /**
     * By label.
     *
     * @param text part of the label, in capitals or not; empty for any
     * @param page from 1
     */
    public <E extends Described<?>> List<E> page(Kind<E> kind, String text, int page, int size, Viewer viewer) {
        Access.requireEditor(viewer);
        return wanted("select e", " order by lower(e." + kind.label() + "), e.id", kind, kind.type(), text)
                .setFirstResult((int) Math.min(Integer.MAX_VALUE, (page - 1L) * size))
                .setMaxResults(size)
                .getResultList();
    }

    public int count(Kind<?> kind, String text, Viewer viewer) {
        Access.requireEditor(viewer);
        return wanted("select count(e)", "", kind, Long.class, text)
                .getSingleResult()
                .intValue();
    }

    /**
     * @throws NotFound  if there is no such thing
     * @throws Forbidden if the viewer is no editor
     */
    public <E extends Described<D>, D extends Record> Opened<D> open(
            KindEditing<E, D> editing, String key, Viewer viewer) {
        Access.requireEditor(viewer);
        return Opened.of(find(editing.kind(), key));
    }

    /**
     * Sent twice, as by a double click, it is refused the second time.
     *
     * @param key empty where it is to be made of the details
     * @return the key it has now
     * @throws LabelTaken if another of its kind is called the same, unless many of a kind may be
     * @throws Conflict   if another of its kind has the key
     * @throws Invalid    if the details break a rule
     */
    public <E extends Described<D>, D extends Record> String create(
            KindEditing<E, D> editing, String key, String label, D details, Editor editor) {
        Kind<E> kind = editing.kind();
        entities.createNativeQuery(ONE_AT_A_TIME)
                .setParameter(1, "adding " + kind.subject())
                .getSingleResult();
        if (!kind.isNumbered()) {
            refuseTaken(kind, label);
        }
        return editing.create(key, details, editor).key();
    }

    private void refuseTaken(Kind<?> kind, String label) {
        boolean taken = entities.createQuery(
                                "select count(e) from " + kind.type().getSimpleName() + " e where lower(e."
                                        + kind.label() + ") = lower(:label)",
                                Long.class)
                        .setParameter("label", label)
                        .getSingleResult()
                > 0;
        if (taken) {
            throw new LabelTaken(label);
        }
    }

    /**
     * Saves what the editor changed; what others changed meanwhile stays.
     *
     * @param seen what the editor saw, see {@link FieldMerge#seen}
     * @throws NotFound        if it is gone
     * @throws EditedMeanwhile if others saved something else in the same fields; nothing is saved then
     * @throws Invalid         if the details break a rule
     */
    public <E extends Described<D>, D extends Record> Saved save(
            KindEditing<E, D> editing, String key, Map<String, String> seen, D typed, Editor editor) {
        E thing = locked(editing.kind(), key);
        D now = thing.details();
        FieldMerge<D> merge = FieldMerge.of(seen, now, typed);
        if (!merge.clashes().isEmpty()) {
            throw new EditedMeanwhile(now, lastEdits.of(editing.kind().subject(), thing.getId(), merge.clashes()));
        }
        return new Saved(editing.change(thing, merge.merged(), editor), merge.kept());
    }

    /**
     * Changes it at once; of two editors the second sees what the first made of it.
     *
     * @param edit the details as they are → as they shall be
     * @return what changed, which may be nothing
     * @throws NotFound if it is gone
     * @throws Invalid  if the details break a rule
     */
    public <E extends Described<D>, D extends Record> List<FieldChange> change(
            KindEditing<E, D> editing, String key, UnaryOperator<D> edit, Editor editor) {
        E thing = locked(editing.kind(), key);
        return editing.change(thing, edit.apply(thing.details()), editor);
    }

    /**
     * @throws NotFound if it is gone already
     * @throws Conflict if something else still needs it
     */
    public <E extends Described<D>, D extends Record> void remove(
            KindEditing<E, D> editing, String key, Editor editor) {
        editing.remove(locked(editing.kind(), key), editor);
    }

    private <E> E locked(Kind<E> kind, String key) {
        E thing = find(kind, key);
        entities.refresh(thing, LockModeType.PESSIMISTIC_WRITE);
        return thing;
    }

    private <E> E find(Kind<E> kind, String key) {
        if (kind.isNumbered() && !key.matches("\\d{1,18}")) {
            throw new NotFound("problem.desk.missing", key);
        }
        return entities.createQuery(
                        "select e from " + kind.type().getSimpleName() + " e where e." + kind.key() + " = :key",
                        kind.type())
                .setParameter("key", kind.isNumbered() ? (Object) Long.valueOf(key) : key)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.desk.missing", key));
    }

    private <T> TypedQuery<T> wanted(String select, String order, Kind<?> kind, Class<T> result, String text) {
        return entities.createQuery(
                        select + " from " + kind.type().getSimpleName() + " e"
                                + " where :text = '' or locate(lower(:text), lower(e." + kind.label() + ")) > 0"
                                + order,
                        result)
                .setParameter("text", text);
    }
}
