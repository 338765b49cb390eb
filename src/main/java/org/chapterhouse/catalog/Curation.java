package org.chapterhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Changing what the catalog holds. Callers that change several things at once open the transaction themselves; whoever
 * watches sessions hears of each change inside it.
 */
@ApplicationScoped
@Transactional
public class Curation {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Event<SessionChanged> changes;

    /** Finds what was kept before. The entity is managed: changes made in this transaction are saved. */
    public <T> T require(Class<T> kind, long id) {
        T entity = entities.find(kind, id);
        if (entity == null) {
            throw new IllegalStateException("The " + kind.getSimpleName().toLowerCase() + " with id " + id + " is gone.");
        }
        return entity;
    }

    /** Saves a new entity; its id is known afterwards. */
    public <T> T keep(T entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }

    public void remove(Object entity) {
        entities.remove(entity);
    }

    /** The presenter of this name, created on first mention. Two people of one name are told apart by later editing. */
    public Presenter presenterNamed(String name) {
        Slug slug = Slug.of(name);
        return entities.createQuery("select p from Presenter p where p.slug = :slug", Presenter.class)
                .setParameter("slug", slug.value()).getResultStream().findFirst()
                .orElseGet(() -> keep(new Presenter(slug, name)));
    }

    /** Call after a session, its recordings, captions or materials were changed. */
    public void announce(Session session) {
        entities.flush();
        changes.fire(new SessionChanged(session.getId()));
    }
}
