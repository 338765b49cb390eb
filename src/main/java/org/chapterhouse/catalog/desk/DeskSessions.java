package org.chapterhouse.catalog.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.problem.Forbidden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** All sessions outside of the trash as editors look for them. Everybody else is refused with {@link Forbidden}. */
@ApplicationScoped
@Transactional
public class DeskSessions {

    private static final String WANTED = """
            from session s
            where s.trashed_at is null
              and (cast(?1 as varchar) = '' or position(lower(?1) in lower(s.title)) > 0 or position(lower(?1) in s.slug) > 0)
              and (cast(?2 as varchar) = '' or exists (select from session_program f join program p on p.id = f.program_id
                   where f.session_id = s.id and p.slug = ?2))
              and (cast(?3 as varchar) = '' or s.visibility = ?3)
              and (cast(?4 as varchar) = '' or exists (select from session_lack l
                   where l.session_id = s.id and l.lack = ?4))
              and (cast(?5 as varchar) = '' or s.review_by <= cast(nullif(cast(?5 as varchar), '') as date))
            """;
    private static final String LIST = """
            select s.id, s.slug, s.title, s.held_on, s.visibility, s.publish_at, s.publish_zone, s.review_by, s.changed_at,
                   (select p.name from session_program f join program p on p.id = f.program_id
                    where f.session_id = s.id order by f.position limit 1) as program,
                   (select string_agg(l.lack, ',') from session_lack l where l.session_id = s.id) as lacks
            """;
    private static final String NEWEST_FIRST = " order by s.held_on desc nulls last, s.title, s.id";
    private static final String COUNTS = "select lack, count(*) as sessions from session_lack group by lack";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Newest first, unknown dates last.
     *
     * @param page from 1
     */
    public List<DeskSession> page(DeskFilter filter, int page, int size, Viewer viewer) {
        Access.requireEditor(viewer);
        @SuppressWarnings("unchecked")
        List<DeskSession> rows = wanted(entities.createNativeQuery(LIST + WANTED + NEWEST_FIRST, "DeskSession"), filter)
                .setFirstResult((int) Math.min(Integer.MAX_VALUE, (page - 1L) * size))
                .setMaxResults(size)
                .getResultList();
        return rows;
    }

    public int count(DeskFilter filter, Viewer viewer) {
        Access.requireEditor(viewer);
        return ((Number) wanted(entities.createNativeQuery("select count(*) " + WANTED), filter)
                        .getSingleResult())
                .intValue();
    }

    /** Ids in the same order. */
    public List<Long> ids(DeskFilter filter, int most, Viewer viewer) {
        Access.requireEditor(viewer);
        List<?> ids = wanted(entities.createNativeQuery("select s.id " + WANTED + NEWEST_FIRST), filter)
                .setMaxResults(most)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** How many sessions lack what; what none lacks is left out. */
    public Map<SessionLack, Long> lacks(Viewer viewer) {
        Access.requireEditor(viewer);
        @SuppressWarnings("unchecked")
        Stream<LackCount> counts =
                entities.createNativeQuery(COUNTS, "LackCount").getResultStream();
        return counts.collect(Collectors.toMap(
                LackCount::lack, LackCount::sessions, Long::sum, () -> new EnumMap<>(SessionLack.class)));
    }

    /** What one session lacks. */
    public Set<SessionLack> lacks(long session, Viewer viewer) {
        Access.requireEditor(viewer);
        List<?> lacks = entities.createNativeQuery("select lack from session_lack where session_id = ?1")
                .setParameter(1, session)
                .getResultList();
        return lacks.stream()
                .map(lack -> SessionLack.valueOf((String) lack))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SessionLack.class)));
    }

    private Query wanted(Query query, DeskFilter filter) {
        return query.setParameter(1, filter.text())
                .setParameter(2, filter.program())
                .setParameter(
                        3,
                        filter.visibility() == null ? "" : filter.visibility().name())
                .setParameter(4, filter.lack() == null ? "" : filter.lack().name())
                .setParameter(5, filter.due() ? LocalDate.now(clock).toString() : "");
    }
}
