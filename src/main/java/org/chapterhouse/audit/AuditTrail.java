package org.chapterhouse.audit;

import java.sql.Timestamp;
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
        List<?> rows = wanted(
                        "select e.at, e.kind, a.email, e.network, e.detail ",
                        kind,
                        person,
                        " order by e.at desc, e.id desc")
                .setFirstResult((int) Math.min(Integer.MAX_VALUE, (page - 1L) * size))
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(row -> of((Object[]) row)).toList();
    }

    public int count(AuditKind kind, String person) {
        return ((Number) wanted("select count(*) ", kind, person, "").getSingleResult()).intValue();
    }

    private Query wanted(String select, AuditKind kind, String person, String order) {
        return entities.createNativeQuery(select + WANTED + order)
                .setParameter(1, kind == null ? "" : kind.name())
                .setParameter(2, person);
    }

    private static AuditRow of(Object[] row) {
        return new AuditRow(
                ((Timestamp) row[0]).toInstant(),
                AuditKind.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4]);
    }
}
