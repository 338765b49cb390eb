package org.chapterhouse.search.meaning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.search.document.PassageDocument;
import org.chapterhouse.search.document.SessionDocument;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Gives the passages of sessions the vectors of what they mean. */
@Dependent
public class PassageVectors {

    /** Kept at a time, so that work cut short is not lost. */
    private static final int BATCH = 16;

    @Inject
    private TextVectors vectors;

    @Inject
    private VectorStore store;

    /**
     * A session with the vectors that are known.
     *
     * @param complete whether it has all that are wanted
     */
    public record Known(SessionDocument document, boolean complete) {}

    /** Each with the vectors that are known, in their order. Costs one look-up for all. */
    public List<Known> known(List<SessionDocument> sessions) {
        if (!vectors.areWanted()) {
            return sessions.stream().map(session -> new Known(session, true)).toList();
        }
        Map<String, float[]> known = store.find(
                sessions.stream().flatMap(session -> meant(session).stream()).toList());
        return sessions.stream()
                .map(session -> new Known(with(session, known), known.keySet().containsAll(meant(session))))
                .toList();
    }

    /** The session with all vectors; those not known yet are computed, some ten milliseconds a passage, and kept. */
    public SessionDocument all(SessionDocument session) {
        List<String> texts = meant(session);
        Map<String, float[]> known = new LinkedHashMap<>(store.find(texts));
        List<String> unknown = texts.stream()
                .distinct()
                .filter(text -> !known.containsKey(text))
                .toList();
        for (int from = 0; from < unknown.size(); from += BATCH) {
            Map<String, float[]> computed = compute(unknown.subList(from, Math.min(from + BATCH, unknown.size())));
            store.keep(computed);
            known.putAll(computed);
        }
        return with(session, known);
    }

    private Map<String, float[]> compute(Collection<String> texts) {
        Map<String, float[]> computed = new LinkedHashMap<>();
        texts.forEach(text -> computed.put(text, vectors.of(text).orElse(new float[0])));
        return computed;
    }

    private static SessionDocument with(SessionDocument session, Map<String, float[]> known) {
        return session.with(session.passages().stream()
                .map(passage -> passage.with(digits(known.get(meant(session, passage)))))
                .toList());
    }

    private static List<String> meant(SessionDocument session) {
        return session.passages().stream()
                .filter(passage -> passage.isIn(session.shown().language()))
                .map(passage -> meant(session, passage))
                .toList();
    }

    private static String meant(SessionDocument session, PassageDocument passage) {
        return passage.meant(session.title(), session.summary());
    }

    private static String digits(float[] vector) {
        return vector == null || vector.length == 0 ? null : PackedVector.digits(vector);
    }
}
