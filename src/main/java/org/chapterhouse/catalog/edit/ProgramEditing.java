package org.chapterhouse.catalog.edit;

import java.util.List;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding and changing programs. */
@ApplicationScoped
@Transactional
public class ProgramEditing {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    @Inject
    private Edits edits;

    @Inject
    private SessionsFiledUnder sessions;

    @Inject
    private Event<ProgramChanged> changes;

    /**
     * @throws Conflict if another program has this address
     * @throws Invalid  if the details break a rule
     */
    public Program create(Slug slug, ProgramDetails details, Editor editor) {
        slugs.refuseTaken(Program.class, slug);
        Program program = new Program(slug);
        edits.create(Subject.PROGRAM, details, editor, () -> {
            program.describe(details);
            entities.persist(program);
            entities.flush();
            return program.getId();
        });
        changes.fire(new ProgramChanged(program.getId()));
        return program;
    }

    /**
     * @param program managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid if the details break a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Program program, ProgramDetails details, Editor editor) {
        return edits.change(Subject.PROGRAM, program.getId(), program.details(), details, editor, () -> {
            program.describe(details);
            sessions.announce("programs", program);
            changes.fire(new ProgramChanged(program.getId()));
        });
    }
}
