package org.chapterhouse.catalog.edit;

import java.util.List;
import java.util.function.LongSupplier;

import org.chapterhouse.catalog.history.Described;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldChanges;
import org.chapterhouse.catalog.history.Removing;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The steps around every edit: checking the rules before it, recording the history after it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Edits {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rules rules;

    @Inject
    private EditHistory history;

    @Inject
    private Event<Removing> removing;

    /**
     * @param save saves the new thing and returns its id
     * @throws Invalid if the details break a rule; nothing is saved then
     */
    public void create(Subject subject, Record details, Editor editor, LongSupplier save) {
        rules.check(details);
        history.created(subject, save.getAsLong(), details, editor);
    }

    /**
     * @param apply is run only where something differs
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule; nothing changes then
     */
    public <T extends Record> List<FieldChange> change(
            Subject subject, long id, T before, T details, Editor editor, Runnable apply) {
        rules.check(details);
        List<FieldChange> changed = FieldChanges.between(before, details);
        if (!changed.isEmpty()) {
            apply.run();
            history.changed(subject, id, changed, editor);
        }
        return changed;
    }

    /**
     * @param thing managed; nothing of the catalog needs it any more
     * @throws Conflict if somebody else does, see {@link Removing}
     */
    public void remove(Subject subject, Described<?> thing, Editor editor) {
        ask(subject, thing);
        entities.remove(thing);
        entities.flush();
        history.removed(subject, thing.getId(), editor);
    }

    /** @throws Conflict if somebody still needs a thing that is to be removed, see {@link Removing} */
    public void ask(Subject subject, Described<?> thing) {
        removing.fire(new Removing(subject, thing.getId()));
    }

    /**
     * How many things need another one.
     *
     * @param query in JPQL, with the parameter {@code thing}
     */
    public long count(String query, Described<?> thing) {
        return entities.createQuery(query, Long.class)
                .setParameter("thing", thing)
                .getSingleResult();
    }
}
