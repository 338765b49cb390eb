package org.chapterhouse.catalog.browse;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.history.CatalogRevision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What sessions are filed under, as far as a viewer may know of it: by slug, the names that a visible session has. */
@ApplicationScoped
@Transactional
public class VisibleNames {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CatalogRevision revision;

    /** By path. */
    private final Map<String, KeptUntilEdit<Map<String, String>>> kept = new ConcurrentHashMap<>();

    /** A row of the query, which is why it is public. */
    public record Named(String slug, String name) {}

    public Map<String, String> programs(Viewer viewer) {
        return names("s.programs named", viewer);
    }

    public Map<String, String> topics(Viewer viewer) {
        return names("s.topics named", viewer);
    }

    public Map<String, String> presenters(Viewer viewer) {
        return names("s.appearances a join a.presenter named", viewer);
    }

    private Map<String, String> names(String path, Viewer viewer) {
        return kept.computeIfAbsent(path, none -> new KeptUntilEdit<>())
                .get(viewer, revision, visible -> read(path, visible));
    }

    private Map<String, String> read(String path, Set<Visibility> visible) {
        return entities.createQuery(
                        "select distinct new org.chapterhouse.catalog.browse.VisibleNames$Named(named.slug, named.name)"
                                + " from Session s join " + path + " where s.visibility in :visible",
                        Named.class)
                .setParameter("visible", visible)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(Named::slug, Named::name));
    }
}
