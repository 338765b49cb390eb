package org.chapterhouse.audit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** Reading the audit log. */
@ApplicationScoped
@Transactional
public class AuditTrail {

    private static final String WANTED = """
            from audit_entry e left join account a on a.id = e.account_id
            where (cast(?1 as varchar) = '' or e.kind = ?1)
              and (cast(?2 as varchar) = '' or position(lower(?2) in a.email) > 0)""";
    private static final String LIST =
            "select e.at, e.kind, a.email, e.network, e.detail " + WANTED + " order by e.at desc, e.id desc";
    private static final String COUNT = "select count(*) " + WANTED;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Newest first.
     *
     * @param kind   null for all
     * @param person part of an e-mail address, empty for everybody
     * @param page   from 1
     */
    public List<AuditRow> page(AuditKind kind, String person, int page, int size) {
        @SuppressWarnings("unchecked")
        List<AuditRow> rows = wanted(entities.createNativeQuery(LIST, "AuditRow"), kind, person)
                .setFirstResult((int) Math.min(Integer.MAX_VALUE, (page - 1L) * size))
                .setMaxResults(size)
                .getResultList();
        return rows;
    }

    public int count(AuditKind kind, String person) {
        return ((Number) wanted(entities.createNativeQuery(COUNT), kind, person).getSingleResult()).intValue();
    }

    private static Query wanted(Query query, AuditKind kind, String person) {
        return query.setParameter(1, kind == null ? "" : kind.name()).setParameter(2, person);
    }
}
