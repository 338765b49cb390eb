package org.chapterhouse.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.search.meaning.TextVectors;
import org.chapterhouse.search.meaning.VectorStore;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Gives the passages of a session the vectors of what they mean. */
@Dependent
class PassageVectors {

    /** Kept at a time, so that work cut short is not lost. */
    private static final int BATCH = 16;

    @Inject
    private TextVectors vectors;
    @Inject
    private VectorStore store;
    @Inject
    private VectorQueue queue;

    /** The session with all vectors that are known; the others are computed later, and the session is indexed again then. */
    SessionDocument known(long sessionId, SessionDocument session) {
        if (!vectors.areWanted()) {
            return session;
        }
        List<String> texts = meant(session);
        Map<String, float[]> known = store.find(texts);
        if (!known.keySet().containsAll(texts)) {
            queue.add(sessionId);
        }
        return session.with(session.passages().stream()
                .map(passage -> passage.with(known.get(meant(session, passage)))).toList());
    }

    /** Computes and keeps what is not known yet. Takes some ten milliseconds a passage. */
    void compute(SessionDocument session) {
        List<String> texts = meant(session);
        Map<String, float[]> known = store.find(texts);
        List<String> unknown = texts.stream().distinct().filter(text -> !known.containsKey(text)).toList();
        for (int from = 0; from < unknown.size(); from += BATCH) {
            Map<String, float[]> computed = new LinkedHashMap<>();
            unknown.subList(from, Math.min(from + BATCH, unknown.size()))
                    .forEach(text -> computed.put(text, vectors.of(text).orElse(new float[0])));
            store.keep(computed);
        }
    }

    private static List<String> meant(SessionDocument session) {
        return session.passages().stream().filter(passage -> passage.isIn(session.shown().language()))
                .map(passage -> meant(session, passage)).toList();
    }

    private static String meant(SessionDocument session, PassageDocument passage) {
        return meant(session.title(), session.summary(), passage);
    }

    /**
     * A passage by itself often does not say what it is about; the title does. A dot between points is for the eye: with
     * it, questions find fewer slides.
     */
    static String meant(String title, String summary, PassageDocument passage) {
        return title + ". " + (passage.kind() == MomentKind.ABOUT ? summary
                : passage.text().replace(MaterialPassages.POINT, " "));
    }
}
