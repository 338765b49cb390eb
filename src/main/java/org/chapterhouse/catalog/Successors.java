package org.chapterhouse.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reading which sessions replace others; never one that the viewer may not see. */
@ApplicationScoped
@Transactional
public class Successors {

    private static final String WHOLE = """
            select new org.chapterhouse.catalog.Successors$Shown(s.slug, p.at, n.slug, n.title, p.from)
            from Session s join s.supersessions p join p.successor n
            where s.slug in :slugs and n.visibility in :visible order by s.slug, p.at""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * A session that replaces another one, or a moment of it.
     *
     * @param session slug of the one that is replaced
     * @param at      second of its recording; null for the whole session
     * @param from    second of the successor's recording; null for its beginning
     */
    public record Shown(String session, Integer at, String slug, String title, Integer from) {

        public boolean isWhole() {
            return at == null;
        }
    }

    /** In order of time. */
    public List<Shown> of(Session session, Viewer viewer) {
        return session.getSupersessions().isEmpty() ? List.of() : rows(List.of(session.getSlug()), viewer);
    }

    /** Slug → what replaces that session as a whole, for those of which something does. */
    public Map<String, Shown> ofWhole(Collection<String> slugs, Viewer viewer) {
        return slugs.isEmpty()
                ? Map.of()
                : rows(slugs, viewer).stream()
                        .filter(Shown::isWhole)
                        .collect(Collectors.toMap(Shown::session, shown -> shown, (first, next) -> first));
    }

    private List<Shown> rows(Collection<String> slugs, Viewer viewer) {
        return entities.createQuery(WHOLE, Shown.class)
                .setParameter("slugs", slugs)
                .setParameter("visible", Access.readable(viewer))
                .getResultList();
    }
}
