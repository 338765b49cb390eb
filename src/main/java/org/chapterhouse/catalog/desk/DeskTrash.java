package org.chapterhouse.catalog.desk;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Forbidden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

/** What is in the trash. Everybody but editors is refused with {@link Forbidden}. */
@ApplicationScoped
@Transactional
public class DeskTrash {

    private static final String TRASHED = """
            select new org.chapterhouse.catalog.desk.TrashedSession(s.slug, s.title, s.trashing.at, a.name)
            from Session s left join Account a on a.id = s.trashing.accountId
            where s.trashing.at is not null""";

    @PersistenceContext
    private EntityManager entities;

    /** What was put there last comes first. */
    public List<TrashedSession> all(Viewer viewer) {
        return query(" order by s.trashing.at desc, s.id", viewer).getResultList();
    }

    /** Empty where this session is not in the trash. */
    public Optional<TrashedSession> find(long session, Viewer viewer) {
        return query(" and s.id = :session", viewer)
                .setParameter("session", session)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<TrashedSession> query(String rest, Viewer viewer) {
        Access.requireEditor(viewer);
        return entities.createQuery(TRASHED + rest, TrashedSession.class);
    }
}
