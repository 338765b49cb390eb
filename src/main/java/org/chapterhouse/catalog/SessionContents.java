package org.chapterhouse.catalog;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What sessions have to offer, for many at once. */
@ApplicationScoped
@Transactional
public class SessionContents {

    @PersistenceContext
    private EntityManager entities;

    /** Session id → what it has; empty sets for those with nothing. */
    public Map<Long, Set<SessionContent>> of(Collection<Session> sessions) {
        Map<Long, Set<SessionContent>> contents = new HashMap<>();
        sessions.forEach(session -> contents.put(session.getId(), EnumSet.noneOf(SessionContent.class)));
        String ids =
                sessions.stream().map(session -> session.getId().toString()).collect(Collectors.joining(","));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select session_id, recording, transcript, slides"
                        + " from session_holdings where session_id = any (cast(string_to_array(?1, ',') as bigint[]))")
                .setParameter(1, ids)
                .getResultList();
        for (Object[] row : rows) {
            for (SessionContent content : SessionContent.values()) {
                if ((Boolean) row[1 + content.ordinal()]) {
                    contents.get(((Number) row[0]).longValue()).add(content);
                }
            }
        }
        return contents;
    }
}
