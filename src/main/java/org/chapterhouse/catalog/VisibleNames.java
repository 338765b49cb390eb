package org.chapterhouse.catalog;

import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What sessions are filed under, as far as a viewer may know of it: by slug, the names that a visible session has. */
@ApplicationScoped
@Transactional
public class VisibleNames {

    @PersistenceContext
    private EntityManager entities;

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
        return entities.createQuery(
                        "select distinct new org.chapterhouse.catalog.VisibleNames$Named(named.slug, named.name)"
                                + " from Session s join " + path + " where s.visibility in :visible",
                        Named.class)
                .setParameter("visible", Access.readable(viewer))
                .getResultStream()
                .collect(Collectors.toMap(Named::slug, Named::name));
    }
}
