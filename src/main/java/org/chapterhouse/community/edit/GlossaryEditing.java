package org.chapterhouse.community.edit;

import java.util.List;

import org.chapterhouse.catalog.edit.Edits;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.community.ChapterDirectory;
import org.chapterhouse.community.GlossaryDetails;
import org.chapterhouse.community.GlossaryEntry;
import org.chapterhouse.community.NamesChanged;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adds and changes glossary entries. */
@ApplicationScoped
@Transactional
public class GlossaryEditing {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ChapterDirectory directory;

    @Inject
    private Edits edits;

    @Inject
    private Event<NamesChanged> changes;

    /**
     * @throws Conflict if the acronym has an entry
     * @throws Invalid  if the details break a rule
     */
    public GlossaryEntry create(String acronym, GlossaryDetails details, Editor editor) {
        if (directory
                .findInGlossary(acronym)
                .filter(found -> found.getAcronym().equals(acronym))
                .isPresent()) {
            throw new Conflict("problem.glossary.taken", acronym);
        }
        GlossaryEntry entry = new GlossaryEntry(acronym);
        edits.create(Subject.GLOSSARY, details, editor, () -> {
            entry.describe(details);
            entities.persist(entry);
            entities.flush();
            return entry.getId();
        });
        changes.fire(new NamesChanged());
        return entry;
    }

    /**
     * @param entry managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(GlossaryEntry entry, GlossaryDetails details, Editor editor) {
        return edits.change(Subject.GLOSSARY, entry.getId(), entry.details(), details, editor, () -> {
            entry.describe(details);
            entities.flush();
            changes.fire(new NamesChanged());
        });
    }
}
