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

/** Adding, changing and removing programs. */
@ApplicationScoped
@Transactional
public class ProgramEditing implements KindEditing<Program, ProgramDetails> {

    private static final Kind<Program> KIND = new Kind<>(Program.class, Subject.PROGRAM, "slug", "name");

    private static final String SESSIONS = "select count(s) from Session s where :thing member of s.programs";
    private static final String MATERIALS = "select count(m) from Material m where m.program = :thing";
    private static final String COURSES = "select count(c) from Course c where c.program = :thing";

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

    @Override
    public Kind<Program> kind() {
        return KIND;
    }

    @Override
    public Program create(String key, ProgramDetails details, Editor editor) {
        return create(slugs.ofNew(Program.class, key, details.name()), details, editor);
    }

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

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Program program, ProgramDetails details, Editor editor) {
        return edits.change(Subject.PROGRAM, program.getId(), program.details(), details, editor, () -> {
            program.describe(details);
            sessions.announce("programs", program);
            changes.fire(new ProgramChanged(program.getId()));
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Program program, Editor editor) {
        long filed = edits.count(SESSIONS, program);
        long materials = edits.count(MATERIALS, program);
        long courses = edits.count(COURSES, program);
        if (filed + materials + courses > 0) {
            throw new Conflict("problem.program.used", filed, materials, courses);
        }
        edits.remove(Subject.PROGRAM, program, editor);
    }
}
