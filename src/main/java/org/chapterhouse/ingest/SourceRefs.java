package org.chapterhouse.ingest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What was imported before, by source id. Part of the transaction that saves an entry. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SourceRefs {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Clock clock;

    Optional<SourceRef> find(Kind kind, String sourceId) {
        return Optional.ofNullable(entities.find(SourceRef.class, new SourceRef.Key(kind, sourceId)));
    }

    /** What an entry became, if it was imported and is still there. */
    <T> Optional<T> find(Kind kind, String sourceId, Class<T> type) {
        return find(kind, sourceId).map(ref -> entities.find(type, ref.entityId()));
    }

    /** @throws Rejected if it is not known */
    <T> T require(Kind kind, String sourceId, Class<T> type) {
        return find(kind, sourceId, type).orElseThrow(() -> new Rejected("There is no %s with the id “%s”."
                .formatted(kind.definition(), sourceId)));
    }

    /** @throws Rejected if any is not known */
    <T> List<T> require(Kind kind, List<String> sourceIds, Class<T> type) {
        return sourceIds.stream().map(id -> require(kind, id, type)).toList();
    }

    void remember(Kind kind, String sourceId, long entityId, String digest) {
        SourceRef ref = find(kind, sourceId).orElseGet(() -> {
            SourceRef added = new SourceRef(kind, sourceId);
            entities.persist(added);
            return added;
        });
        ref.becomes(entityId, digest, clock.instant());
    }

    void forget(Kind kind, long entityId) {
        entities.createQuery("delete from SourceRef r where r.kind = :kind and r.entityId = :entity")
                .setParameter("kind", kind).setParameter("entity", entityId).executeUpdate();
    }
}
