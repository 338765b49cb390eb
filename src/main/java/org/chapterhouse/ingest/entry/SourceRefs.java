package org.chapterhouse.ingest.entry;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.edit.SessionDeleted;
import org.chapterhouse.catalog.history.Edited;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;
import org.chapterhouse.ingest.manifest.Rejected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** What was imported before, by source id. Part of the transaction that saves an entry. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SourceRefs {

    /** Whether it was imported before need not be looked up. */
    private static final String REMEMBER = """
            insert into source_ref (kind, source_id, entity_id, digest, imported_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict (kind, source_id) do update
            set entity_id = excluded.entity_id, digest = excluded.digest, imported_at = excluded.imported_at,
                edited_at = null""";

    private static final String REMEMBER_FILE = """
            insert into source_file (kind, source_id, name, checksum) values (?1, ?2, ?3, ?4)
            on conflict (kind, source_id, name) do update set checksum = excluded.checksum""";

    private static final List<String> FORGET = List.of("""
            delete from source_ref where kind = 'RECORDING'
            and entity_id in (select id from recording where session_id = ?1)""", """
            delete from source_ref where kind = 'MATERIAL'
            and entity_id in (select id from material where session_id = ?1)""", """
            delete from source_file where kind = 'SESSION'
            and source_id in (select source_id from source_ref where kind = 'SESSION' and entity_id = ?1)""");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    Optional<SourceRef> find(EntryKind kind, String sourceId) {
        return Optional.ofNullable(entities.find(SourceRef.class, new SourceRef.Key(kind, sourceId)));
    }

    /** Whether an entry of its id was imported before; reads nothing where it has no id. */
    @Transactional(Transactional.TxType.REQUIRED)
    public boolean knows(Entry entry) {
        return entry.sourceId() != null && find(entry.kind(), entry.sourceId()).isPresent();
    }

    /** What an entry became, if it was imported and is still there. */
    <T> Optional<T> find(EntryKind kind, String sourceId, Class<T> type) {
        return find(kind, sourceId).map(ref -> entities.find(type, ref.entityId()));
    }

    /** @throws Rejected if it is not known */
    <T> T require(EntryKind kind, String sourceId, Class<T> type) {
        return find(kind, sourceId, type)
                .orElseThrow(() -> new Rejected("problem.import.unknown", kind.definition(), sourceId));
    }

    /** @throws Rejected if any is not known */
    <T> List<T> require(EntryKind kind, List<String> sourceIds, Class<T> type) {
        return sourceIds.stream().map(id -> require(kind, id, type)).toList();
    }

    /** Name → SHA-256 of the files an entry named when it was last imported with them. */
    @Transactional(Transactional.TxType.REQUIRED)
    public Map<String, String> filesOf(EntryKind kind, String sourceId) {
        return entities.createQuery(
                        "select f from SourceFile f where f.kind = :kind and f.sourceId = :id", SourceFile.class)
                .setParameter("kind", kind)
                .setParameter("id", sourceId)
                .getResultStream()
                .collect(Collectors.toMap(SourceFile::name, SourceFile::checksum));
    }

    void remember(EntryKind kind, String sourceId, long entityId, EntryFiles files) {
        remember(kind, sourceId, entityId, files.digest());
        files.checksums()
                .forEach((name, checksum) -> of(REMEMBER_FILE, kind, sourceId)
                        .setParameter(3, name)
                        .setParameter(4, checksum)
                        .executeUpdate());
    }

    /** What comes with another entry has no files of its own. */
    void remember(EntryKind kind, String sourceId, long entityId, String digest) {
        of(REMEMBER, kind, sourceId)
                .setParameter(3, entityId)
                .setParameter(4, digest)
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private Query of(String sql, EntryKind kind, String sourceId) {
        return entities.createNativeQuery(sql).setParameter(1, kind.name()).setParameter(2, sourceId);
    }

    void edited(@Observes Edited edit) {
        if (edit.way() == Editor.Way.BY_HAND) {
            entities.createQuery(
                            "update SourceRef r set r.editedAt = :now where r.kind = :kind and r.entityId = :entity")
                    .setParameter("now", clock.instant())
                    .setParameter("kind", EntryKind.valueOf(edit.subject().name()))
                    .setParameter("entity", edit.id())
                    .executeUpdate();
        }
    }

    /**
     * Its own entry stays known, so that no import brings it back by itself. Its files may be gone: one that is told to
     * bring it back has to have them.
     */
    void deleted(@Observes SessionDeleted deleted) {
        FORGET.forEach(sql -> entities.createNativeQuery(sql)
                .setParameter(1, deleted.sessionId())
                .executeUpdate());
    }

    /**
     * As if the last import had not been. Not by way of the entity, which does not know that {@link #edited} was called.
     *
     * @param edited whether it was edited by hand before that import
     */
    void restore(EntryKind kind, String sourceId, String digest, boolean edited) {
        entities.createQuery("update SourceRef r set r.digest = :digest" + (edited ? "" : ", r.editedAt = null")
                        + " where r.kind = :kind and r.sourceId = :id")
                .setParameter("digest", digest)
                .setParameter("kind", kind)
                .setParameter("id", sourceId)
                .executeUpdate();
    }

    void forget(EntryKind kind, long entityId) {
        entities.createQuery("delete from SourceRef r where r.kind = :kind and r.entityId = :entity")
                .setParameter("kind", kind)
                .setParameter("entity", entityId)
                .executeUpdate();
    }
}
