package org.chapterhouse.catalog.edit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.chapterhouse.catalog.Appearance;
import org.chapterhouse.catalog.PresenterCredit;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Supersession;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldChanges;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Adding and changing sessions. Recordings and materials have use cases of their own, which tell this one. */
@ApplicationScoped
@Transactional
public class SessionEditing {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    @Inject
    private SessionAddresses addresses;

    @Inject
    private Rules rules;

    @Inject
    private Presenters presenters;

    @Inject
    private Supersessions supersessions;

    @Inject
    private EditHistory history;

    @Inject
    private Clock clock;

    @Inject
    private Event<SessionChanged> changes;

    /**
     * @throws Conflict if another session has this address
     * @throws Invalid  if the details break a rule or name a program or topic that is not there
     */
    public Session create(Slug slug, SessionDetails wanted, Editor editor) {
        rules.check(wanted);
        ReviewDate.check(null, wanted, LocalDate.now(clock));
        SessionDetails details = PublishPlan.checked(null, wanted, clock.instant());
        addresses.refuseTaken(slug, null);
        Session session = new Session(slug);
        session.describe(details, clock.instant());
        entities.persist(session);
        fill(session, details);
        history.created(Subject.SESSION, session.getId(), details, editor);
        changes.fire(new SessionChanged(session.getId()));
        return session;
    }

    /**
     * @param session managed in the caller's transaction
     * @return what changed, which may be nothing
     * @throws Invalid as {@link #create}
     * @throws InTrash if it is in the trash
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Session session, SessionDetails details, Editor editor) {
        return change(session, new Slug(session.getSlug()), details, editor);
    }

    /**
     * Likewise with its address. The one it had leads to the new one from then on.
     *
     * @throws Conflict if another session has the address, or had it before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> change(Session session, Slug slug, SessionDetails wanted, Editor editor) {
        InTrash.refuse(session);
        rules.check(wanted);
        ReviewDate.check(session.details(), wanted, LocalDate.now(clock));
        return save(session, slug, PublishPlan.checked(session.details(), wanted, clock.instant()), editor);
    }

    /**
     * Likewise for what was said before, of it or of another session: a day to be reviewed may be over by now.
     *
     * @throws Invalid if the details break a rule, or name a program or topic that is gone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> putBack(Session session, SessionDetails before, Editor editor) {
        InTrash.refuse(session);
        rules.check(before);
        return save(session, new Slug(session.getSlug()), before, editor);
    }

    private List<FieldChange> save(Session session, Slug slug, SessionDetails details, Editor editor) {
        List<FieldChange> changed = new ArrayList<>(addresses.move(session, slug));
        List<FieldChange> described = FieldChanges.between(session.details(), details);
        if (!described.isEmpty()) {
            session.describe(details, clock.instant());
            fill(session, details);
        }
        changed.addAll(described);
        return changed(session, changed, editor);
    }

    /**
     * Changes what is said about a session.
     *
     * @param edit the details as they are → as they shall be
     * @return what changed, which may be nothing
     * @throws NotFound if there is no such session
     * @throws Invalid  as {@link #create}
     * @throws InTrash  if it is in the trash
     */
    public List<FieldChange> change(String slug, UnaryOperator<SessionDetails> edit, Editor editor) {
        Session session =
                slugs.find(Session.class, slug).orElseThrow(() -> new NotFound("problem.session.missing", slug));
        // Of two editors at once the second sees what the first made of it.
        entities.refresh(session, LockModeType.PESSIMISTIC_WRITE);
        return change(session, edit.apply(session.details()), editor);
    }

    /**
     * Records what was changed of a session's recordings or materials, and tells whoever follows the session.
     *
     * @param changed nothing happens if it is empty
     * @return the same
     * @throws InTrash if it is in the trash
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldChange> changed(Session session, List<FieldChange> changed, Editor editor) {
        if (!changed.isEmpty()) {
            InTrash.refuse(session);
            session.touch(clock.instant());
            entities.flush();
            history.changed(Subject.SESSION, session.getId(), changed, editor);
            changes.fire(new SessionChanged(session.getId()));
        }
        return changed;
    }

    private void fill(Session session, SessionDetails details) {
        List<Program> programs = slugs.require(Program.class, details.programs());
        List<Topic> topics = slugs.require(Topic.class, details.topics());
        List<Appearance> appearances =
                details.presenters().stream().map(this::appearance).toList();
        List<Supersession> successors = supersessions.of(session, details.supersededBy());
        // Emptied first: moving rows one by one would for a moment put two of them in one place.
        session.fileUnder(List.of(), List.of());
        entities.flush();
        session.fileUnder(programs, topics);
        session.present(appearances);
        session.supersede(successors);
        entities.flush();
    }

    private Appearance appearance(PresenterCredit credit) {
        return new Appearance(presenters.named(credit.name()), credit.role(), credit.organization());
    }
}
