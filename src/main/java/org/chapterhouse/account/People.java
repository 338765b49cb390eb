package org.chapterhouse.account;

import java.util.List;

import org.chapterhouse.problem.Forbidden;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** Everybody who has an account. Everybody but administrators is refused with {@link Forbidden}. */
@ApplicationScoped
@Transactional
public class People {

    private static final String EVERYBODY = """
            from account a cross join lateral (
                select r.role from account_role r where r.account_id = a.id
                order by case r.role when 'ADMIN' then 1 when 'EDITOR' then 2 else 3 end limit 1) highest
            """;
    private static final String WANTED = EVERYBODY + """
            where (position(lower(?1) in lower(a.name)) > 0 or position(lower(?1) in a.email) > 0)
              and (cast(?2 as varchar) = '' or highest.role = ?2)""";
    private static final String PERSON = """
            select a.id, a.name, a.email, highest.role, a.disabled, a.disabled_reason, a.created_at,
                   (select max(e.at) from audit_entry e where e.account_id = a.id and e.kind = 'SIGN_IN') as signed_in_at
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * By name.
     *
     * @param page from 1
     */
    public List<Person> page(PeopleFilter filter, int page, int size, Viewer viewer) {
        Access.requireAdministrator(viewer);
        return people(
                wanted(entities.createNativeQuery(PERSON + WANTED + " order by lower(a.name), a.id", "Person"), filter)
                        .setFirstResult((int) Math.min(Integer.MAX_VALUE, (page - 1L) * size))
                        .setMaxResults(size));
    }

    public int count(PeopleFilter filter, Viewer viewer) {
        Access.requireAdministrator(viewer);
        return ((Number) wanted(entities.createNativeQuery("select count(*) " + WANTED), filter)
                        .getSingleResult())
                .intValue();
    }

    /** @throws NotFound if there is no such account */
    public Person require(long id, Viewer viewer) {
        Access.requireAdministrator(viewer);
        Query query = entities.createNativeQuery(PERSON + EVERYBODY + " where a.id = ?1", "Person");
        return people(query.setParameter(1, id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.account.missing"));
    }

    private static Query wanted(Query query, PeopleFilter filter) {
        return query.setParameter(1, filter.text())
                .setParameter(2, filter.role() == null ? "" : filter.role().name());
    }

    @SuppressWarnings("unchecked")
    private static List<Person> people(Query query) {
        return query.getResultList();
    }
}
