package org.chapterhouse.savedsearch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.jobs.UndoWindow;
import org.chapterhouse.jobs.UndoWindowClosed;
import org.chapterhouse.problem.Conflict;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

/** Keeping searches. Each account sees and changes its own alone; that of somebody else does not exist. */
@ApplicationScoped
@Transactional
public class SavedSearches {

    /** How many an account may keep. */
    public static final int MOST = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Keeps a search; one that is kept already gets the new name.
     *
     * @param query what stands behind the question mark of the search page's address
     * @throws Invalid  when the name is blank, or the query blank or too long
     * @throws Conflict when the account keeps a hundred already
     */
    public SavedSearch save(long accountId, String name, String query) {
        Optional<SavedSearch> known = find(accountId, query);
        if (known.isPresent()) {
            known.get().rename(name);
            return known.get();
        }
        if (kept(accountId).size() >= MOST) {
            throw new Conflict("searches.tooMany", MOST);
        }
        SavedSearch search = new SavedSearch(accountId, name, query, clock.instant());
        entities.persist(search);
        entities.flush();
        return search;
    }

    /** Under which name the account keeps this very search. */
    public Optional<SavedSearch> find(long accountId, String query) {
        return kept(accountId).stream()
                .filter(search -> search.getQuery().equals(query))
                .findFirst();
    }

    /** The searches of an account by name, with those that can still be restored. */
    public List<SavedSearch> ofAccount(long accountId) {
        return of(accountId, "(s.removedAt is null or s.removedAt > :since)")
                .setParameter("since", clock.instant().minus(UndoWindow.LENGTH))
                .getResultList();
    }

    public SavedSearch rename(long accountId, long id, String name) {
        SavedSearch search = require(accountId, id);
        search.rename(name);
        return search;
    }

    public void remove(long accountId, long id) {
        require(accountId, id).remove(clock.instant());
    }

    void purge(@Observes UndoWindowClosed window) {
        entities.createQuery("delete from SavedSearch s where s.removedAt < :before")
                .setParameter("before", window.deletedBefore())
                .executeUpdate();
    }

    /** Undoes {@link #remove} within ten minutes. */
    public void restore(long accountId, long id) {
        require(accountId, id).restore(clock.instant());
    }

    private List<SavedSearch> kept(long accountId) {
        return of(accountId, "s.removedAt is null").getResultList();
    }

    private TypedQuery<SavedSearch> of(long accountId, String condition) {
        return entities.createQuery(
                        "select s from SavedSearch s where s.accountId = :account and " + condition
                                + " order by lower(s.name), s.id",
                        SavedSearch.class)
                .setParameter("account", accountId);
    }

    private SavedSearch require(long accountId, long id) {
        return Optional.ofNullable(entities.find(SavedSearch.class, id))
                .filter(search -> search.belongsTo(accountId))
                .orElseThrow(() -> new NotFound("problem.searches.missing"));
    }
}
