package org.chapterhouse.catalog.edit;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.catalog.FormerAddress;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.problem.Conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The addresses of sessions. One that a session had stays its own: links to it never lead to another session. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SessionAddresses {

    /** Leaves room for what is put behind it. */
    private static final int LONGEST_STEM = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Slugs slugs;

    /** The session that has this address, or had it before. */
    Optional<Session> find(String slug) {
        return slugs.find(Session.class, slug)
                .or(() -> Optional.ofNullable(entities.find(FormerAddress.class, slug))
                        .map(former -> entities.find(Session.class, former.getSessionId())));
    }

    /**
     * @param session that may have had it before; null for a new one
     * @throws Conflict if another session has the address, or had it before
     */
    void refuseTaken(Slug slug, Session session) {
        slugs.refuseTaken(Session.class, slug);
        FormerAddress former = entities.find(FormerAddress.class, slug.value());
        if (former != null && (session == null || former.getSessionId() != session.getId())) {
            throw new Conflict("problem.slug.former", slug);
        }
    }

    /**
     * @return the change, or nothing where it has the address already
     * @throws Conflict as {@link #refuseTaken}
     */
    List<FieldChange> move(Session session, Slug slug) {
        String before = session.getSlug();
        if (before.equals(slug.value())) {
            return List.of();
        }
        refuseTaken(slug, session);
        FormerAddress again = entities.find(FormerAddress.class, slug.value());
        if (again != null) {
            entities.remove(again);
        }
        session.move(slug);
        entities.flush();
        entities.persist(new FormerAddress(before, session.getId()));
        return List.of(new FieldChange("slug", before, slug.value()));
    }

    /**
     * All addresses of a session lead to another one from now on; it gets one that it never had.
     *
     * @return the change of its address
     */
    List<FieldChange> handOver(Session from, Session to) {
        entities.createQuery("update FormerAddress f set f.sessionId = :to where f.sessionId = :from")
                .setParameter("to", to.getId())
                .setParameter("from", from.getId())
                .executeUpdate();
        String before = from.getSlug();
        String stem =
                before.substring(0, Math.min(before.length(), LONGEST_STEM)).replaceAll("-$", "");
        Slug slug = Slugs.free(stem + "-merged", each -> find(each).isEmpty());
        from.move(slug);
        entities.flush();
        entities.persist(new FormerAddress(before, to.getId()));
        return List.of(new FieldChange("slug", before, slug.value()));
    }
}
