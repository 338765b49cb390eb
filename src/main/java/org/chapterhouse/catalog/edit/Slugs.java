package org.chapterhouse.catalog.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.catalog.Slug;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Finds the thing to be edited, or things that an edit refers to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Slugs {

    @PersistenceContext
    private EntityManager entities;

    public <T> Optional<T> find(Class<T> type, String slug) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.slug = :slug", type)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** @throws Conflict if something of this type has the address */
    public void refuseTaken(Class<?> type, Slug slug) {
        if (find(type, slug.value()).isPresent()) {
            throw new Conflict("problem.slug.taken", type.getSimpleName().toLowerCase(Locale.ROOT), slug);
        }
    }

    /** @throws Invalid if it is not there */
    public <T> T require(Class<T> type, String slug) {
        return find(type, slug)
                .orElseThrow(() ->
                        new Invalid("problem.slug.unknown", type.getSimpleName().toLowerCase(Locale.ROOT), slug));
    }

    /** @throws Invalid if any is not there */
    <T> List<T> require(Class<T> type, List<String> slugs) {
        return slugs.stream().map(slug -> require(type, slug)).toList();
    }
}
