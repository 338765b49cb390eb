package org.chapterhouse.search.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.chapterhouse.search.document.PassageDocument;
import org.chapterhouse.search.document.SessionDocument;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Gives the passages of sessions the vectors of what they mean. */
@Dependent
public class PassageVectors {

    /** Kept at a time, so that work cut short is not lost; a second of work. */
    private static final int BATCH = 64;

    @Inject
    private TextVectors vectors;

    @Inject
    private BackgroundVectors background;

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

    /**
     * Computes the vectors that are not known yet, some twenty milliseconds a passage, and keeps them as it goes: what was
     * computed until then is known the next time. A passage that says the same as before keeps its vector.
     *
     * @param goOn asked now and then; false to stop
     * @return the sessions with all vectors, in their order; empty if it was to stop
     */
    public Optional<List<SessionDocument>> all(List<SessionDocument> sessions, BooleanSupplier goOn) {
        List<String> texts = sessions.stream()
                .flatMap(session -> meant(session).stream())
                .distinct()
                .toList();
        Map<String, float[]> known = new HashMap<>(store.find(texts));
        List<String> unknown =
                texts.stream().filter(text -> !known.containsKey(text)).toList();
        for (int from = 0; from < unknown.size(); from += BATCH) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            Map<String, float[]> computed =
                    background.of(unknown.subList(from, Math.min(from + BATCH, unknown.size())));
            store.keep(computed);
            known.putAll(computed);
        }
        return Optional.of(
                sessions.stream().map(session -> with(session, known)).toList());
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
