package org.chapterhouse.catalog.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Successor;
import org.chapterhouse.catalog.Supersession;
import org.chapterhouse.catalog.history.EditHistory;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.catalog.history.FieldChanges;
import org.chapterhouse.catalog.history.Subject;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Which sessions replace others. Nothing replaces itself, not by way of others either. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Supersessions {

    /**
     * Until the end of the transaction: two editors at once could otherwise close a circle. Nobody waits, because each
     * holds a session that the other may need.
     */
    private static final String ONE_AT_A_TIME = "select pg_try_advisory_xact_lock(hashtextextended('superseding', 0))";

    private static final String LEADS_BACK = """
            with recursive chain (id) as (
                select cast(?1 as bigint)
                union
                select s.successor_id from supersession s join chain c on s.session_id = c.id)
            select count(*) from chain where id = ?2""";

    private static final String REPLACED = """
            select distinct s from Session s join s.supersessions p where p.successor.id = :successor""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SessionAddresses addresses;

    @Inject
    private EditHistory history;

    /**
     * @param session managed
     * @throws Invalid  if one is not there, replaces itself, or a moment is replaced twice
     * @throws Conflict if somebody else does the same with any session right now
     */
    List<Supersession> of(Session session, List<Successor> wanted) {
        if (wanted.equals(session.details().supersededBy())) {
            return List.copyOf(session.getSupersessions());
        }
        lock();
        Set<Integer> moments = new HashSet<>();
        return wanted.stream()
                .map(successor -> {
                    if (!moments.add(successor.at())) {
                        throw new Invalid("problem.superseded.twice");
                    }
                    return supersession(session, successor);
                })
                .toList();
    }

    private void lock() {
        if (!(Boolean) entities.createNativeQuery(ONE_AT_A_TIME).getSingleResult()) {
            throw new Conflict("problem.superseded.busy");
        }
    }

    private Supersession supersession(Session session, Successor wanted) {
        Session successor = addresses
                .find(wanted.session())
                .orElseThrow(() -> new Invalid("problem.superseded.unknown", wanted.session()));
        if (leadsBack(successor, session)) {
            throw new Invalid("problem.superseded.circle", successor.getTitle());
        }
        return new Supersession(wanted.at(), successor, wanted.from());
    }

    private boolean leadsBack(Session successor, Session session) {
        Number back = (Number) entities.createNativeQuery(LEADS_BACK)
                .setParameter(1, successor.getId())
                .setParameter(2, session.getId())
                .getSingleResult();
        return back.intValue() > 0;
    }

    /** What it replaced is no longer replaced, and the history of that says so. */
    void leave(@Observes SessionDeleted deleted) {
        replaced(deleted.sessionId())
                .forEach(session -> change(
                        session,
                        session.getSupersessions().stream()
                                .filter(each -> each.getSuccessor().getId() != deleted.sessionId())
                                .map(each -> each.by(each.getSuccessor()))
                                .toList(),
                        deleted.editor()));
    }

    /** What one replaced is replaced by the other from now on, unless that one is replaced by it. */
    void redirect(Session from, Session to, Editor editor) {
        lock();
        for (Session session : replaced(from.getId())) {
            boolean circle = leadsBack(to, session);
            change(
                    session,
                    session.getSupersessions().stream()
                            .filter(each -> !circle || !each.getSuccessor().equals(from))
                            .map(each -> each.by(each.getSuccessor().equals(from) ? to : each.getSuccessor()))
                            .toList(),
                    editor);
        }
    }

    private List<Session> replaced(long successor) {
        return entities.createQuery(REPLACED, Session.class)
                .setParameter("successor", successor)
                .getResultList();
    }

    private void change(Session session, List<Supersession> wanted, Editor editor) {
        SessionDetails before = session.details();
        session.supersede(wanted);
        entities.flush();
        List<FieldChange> changed = FieldChanges.between(before, session.details());
        history.changed(Subject.SESSION, session.getId(), changed, editor);
    }
}
