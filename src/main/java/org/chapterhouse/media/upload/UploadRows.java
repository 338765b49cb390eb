package org.chapterhouse.media.upload;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What is known of uploads, apart from their bytes. */
@ApplicationScoped
@Transactional
class UploadRows {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    Upload add(Viewer viewer, String name, long bytes) {
        Upload upload = new Upload(viewer.accountId(), name, bytes, clock.instant());
        entities.persist(upload);
        return upload;
    }

    /** @throws NotFound also if it is somebody else's */
    Upload require(String id, Viewer viewer) {
        Access.requireEditor(viewer);
        return entities.createQuery("select u from Upload u where u.id = :id and u.accountId = :owner", Upload.class)
                .setParameter("id", id)
                .setParameter("owner", viewer.accountId())
                .getResultStream()
                .findAny()
                .orElseThrow(() -> new NotFound("problem.upload.missing"));
    }

    /** Of everybody, those that are not whole yet, the oldest first. */
    List<Upload> unfinished() {
        return entities.createQuery(
                        "select u from Upload u where u.file.checksum is null order by u.begunAt", Upload.class)
                .getResultList();
    }

    /** Those that nobody used, begun before then. */
    List<Upload> begunBefore(Instant then) {
        return entities.createQuery("select u from Upload u where u.begunAt < :then", Upload.class)
                .setParameter("then", then)
                .getResultList();
    }

    void finish(String id, StoredFile file) {
        Upload upload = entities.find(Upload.class, id);
        if (upload != null) {
            upload.finish(file);
        }
    }

    void remove(String id) {
        Upload upload = entities.find(Upload.class, id);
        if (upload != null) {
            entities.remove(upload);
        }
    }
}
