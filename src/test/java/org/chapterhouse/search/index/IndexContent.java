package org.chapterhouse.search.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.search.document.SessionDocument;

import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What is in the index and what should be, to be compared in tests. */
@ApplicationScoped
@Transactional
public class IndexContent {

    private static final int MOST = 10_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SearchServer server;

    @Inject
    private IndexSchema schema;

    /** The name of the one index behind the alias. */
    public String searched() {
        List<String> names =
                List.copyOf(server.write(client -> client.indices().getAlias(request -> request.name(schema.alias())))
                        .result()
                        .keySet());
        if (names.size() != 1) {
            throw new AssertionError("Searched are " + names);
        }
        return names.get(0);
    }

    /** Session id → slug, title and visibility; fails where an id is there twice. */
    public Map<Long, String> ofSearched() {
        Map<Long, String> content = new TreeMap<>();
        for (Hit<SessionDocument> hit : hits()) {
            SessionDocument document = hit.source();
            String before = content.put(
                    Long.valueOf(hit.id()), document.slug() + " " + document.title() + " " + document.visibility());
            if (before != null) {
                throw new AssertionError("Twice: " + hit.id());
            }
        }
        return content;
    }

    /** Likewise. */
    public Map<Long, String> ofDatabase() {
        Map<Long, String> content = new TreeMap<>();
        List<?> rows = entities.createNativeQuery("select id, slug || ' ' || title || ' ' || visibility from session")
                .getResultList();
        rows.forEach(row -> content.put(((Number) ((Object[]) row)[0]).longValue(), (String) ((Object[]) row)[1]));
        return content;
    }

    public String summary(long id) {
        return hits().stream()
                .filter(hit -> hit.id().equals(String.valueOf(id)))
                .findFirst()
                .orElseThrow()
                .source()
                .summary();
    }

    private List<Hit<SessionDocument>> hits() {
        server.write(client -> client.indices().refresh(request -> request.index(schema.alias())));
        return server.write(client ->
                        client.search(request -> request.index(schema.alias()).size(MOST), SessionDocument.class))
                .hits()
                .hits();
    }
}
