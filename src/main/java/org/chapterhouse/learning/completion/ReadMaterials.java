package org.chapterhouse.learning.completion;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Account;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Materials that learners mark as read. Nobody can tell whether they read them: it is their word, and they may take it
 * back.
 */
@ApplicationScoped
@Transactional
public class ReadMaterials {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Programs programs;

    @Inject
    private Event<MaterialRead> events;

    @Inject
    private Clock clock;

    /**
     * The first mark stays.
     *
     * @throws NotFound if the learner may see no such material
     */
    public void mark(Account learner, long material) {
        programs.requireMaterial(material, learner.viewer());
        entities.createNativeQuery("insert into material_read (account_id, material_id, read_at) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, learner.getId())
                .setParameter(2, material)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        events.fire(new MaterialRead(learner.getId(), material));
    }

    /** A course that was completed by it stays completed. */
    public void unmark(Account learner, long material) {
        entities.createNativeQuery("delete from material_read where account_id = ?1 and material_id = ?2")
                .setParameter(1, learner.getId())
                .setParameter(2, material)
                .executeUpdate();
    }

    /** Latest first; those that the learner may no longer see are left out. None for somebody who is not signed in. */
    public List<ReadMaterial> of(Viewer learner) {
        if (!learner.signedIn()) {
            return List.of();
        }
        return entities.createQuery("""
                        select r from ReadMaterial r join fetch r.material m left join m.session s
                        where r.accountId = :account and (s is null or s.visibility in :visible)
                        order by r.readAt desc, r.id desc""", ReadMaterial.class)
                .setParameter("account", learner.accountId())
                .setParameter("visible", Access.readable(learner))
                .getResultList();
    }
}
