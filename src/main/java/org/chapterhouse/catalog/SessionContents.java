package org.chapterhouse.catalog;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What sessions have to offer, for many at once. */
@ApplicationScoped
@Transactional
public class SessionContents {

    private static final String HOLDINGS = """
            select session_id, recording, transcript, slides from session_holdings
            where session_id = any (cast(string_to_array(?1, ',') as bigint[]))""";

    @PersistenceContext
    private EntityManager entities;

    /** A row as row-mappings.xml makes it, which is why it is public. */
    public record Holdings(long session, boolean recording, boolean transcript, boolean slides) {

        private Set<SessionContent> contents() {
            Set<SessionContent> contents = EnumSet.allOf(SessionContent.class);
            contents.removeIf(content -> !has(content));
            return contents;
        }

        private boolean has(SessionContent content) {
            return switch (content) {
                case RECORDING -> recording;
                case TRANSCRIPT -> transcript;
                case SLIDES -> slides;
            };
        }
    }

    /** Session id → what it has; empty sets for those with nothing. */
    public Map<Long, Set<SessionContent>> of(Collection<Session> sessions) {
        Map<Long, Set<SessionContent>> contents = new HashMap<>();
        sessions.forEach(session -> contents.put(session.getId(), EnumSet.noneOf(SessionContent.class)));
        String ids =
                sessions.stream().map(session -> session.getId().toString()).collect(Collectors.joining(","));
        @SuppressWarnings("unchecked")
        Stream<Holdings> holdings = entities.createNativeQuery(HOLDINGS, "SessionHoldings")
                .setParameter(1, ids)
                .getResultStream();
        holdings.forEach(holding -> contents.put(holding.session(), holding.contents()));
        return contents;
    }
}
