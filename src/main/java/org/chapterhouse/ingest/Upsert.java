package org.chapterhouse.ingest;

import java.util.function.Supplier;

import org.chapterhouse.catalog.Slug;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Finding what an entry became, or making it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Upsert {

    @PersistenceContext
    private EntityManager entities;

    /** The entity of this id, or a new one where the id is null or what it named was removed since. */
    <T> T find(Class<T> type, Long known, Supplier<T> fresh) {
        T entity = known == null ? null : entities.find(type, known);
        return entity == null ? fresh.get() : entity;
    }

    /** Likewise for what has an address of its own. */
    <T> T find(Class<T> type, Long known, Slug slug, Supplier<T> fresh) {
        return find(type, known, () -> {
            refuseTaken(type, "slug", slug.value());
            return fresh.get();
        });
    }

    /** @throws Rejected if another entity has this value in the field */
    void refuseTaken(Class<?> type, String field, String value) {
        boolean taken = !entities.createQuery("select 1 from %s e where e.%s = :value".formatted(type.getSimpleName(), field))
                .setParameter("value", value).setMaxResults(1).getResultList().isEmpty();
        if (taken) {
            throw new Rejected("There is another %s at “%s” already.".formatted(type.getSimpleName().toLowerCase(), value));
        }
    }
}
