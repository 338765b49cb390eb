package org.chapterhouse.catalog.edit;

import java.util.List;
import java.util.function.LongSupplier;

import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldChanges;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The steps around every edit: checking the rules before it, recording the history after it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Edits {

    @Inject
    private Rules rules;

    @Inject
    private EditHistory history;

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
}
