package org.chapterhouse.media.fixity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What room the files of the archive take. */
@ApplicationScoped
@Transactional
public class StoredFiles {

    private static final String BYTES = """
            select (select coalesce(sum(bytes), 0) from (select distinct checksum, bytes from recording
                    where checksum is not null) r)::bigint as recordings,
                   (select coalesce(sum(bytes), 0) from (select distinct checksum, bytes from material
                    where checksum is not null) m)::bigint as materials,
                   (select coalesce(sum(total_bytes), 0) from upload)::bigint as uploads""";
    private static final String LARGEST = """
            select bytes, kind, title, page from file_owner where bytes is not null order by bytes desc, page""";

    @PersistenceContext
    private EntityManager entities;

    public StoredBytes bytes() {
        return (StoredBytes) entities.createNativeQuery(BYTES, "StoredBytes").getSingleResult();
    }

    /** The largest first, once for each use. */
    public List<LargeFile> largest(int most) {
        @SuppressWarnings("unchecked")
        List<LargeFile> rows = entities.createNativeQuery(LARGEST, "LargeFile")
                .setMaxResults(most)
                .getResultList();
        return rows;
    }
}
