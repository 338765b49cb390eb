package org.chapterhouse.search.find;

import java.util.List;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.document.SessionDocument;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/**
 * Lowers sessions that others replace, within their tier: for whoever looks for a text word for word, it still stands
 * before all that does not have it. What the viewer may not see replaces nothing for them.
 */
final class Superseded {

    /**
     * What is left of the score of words and meaning. A session falls behind its successor that says the same, and behind
     * what matches about as well, but not behind what only touches on the question: of the three best results of sixteen
     * questions to the sample archive, half fall by one place or none, and none by more than six.
     */
    static final double FACTOR = 0.8;

    private Superseded() {}

    /** Scores of what nothing replaces stay exactly as they are. */
    static Query lowered(Query sessions, Viewer viewer) {
        List<FieldValue> allowed = Access.readable(viewer).stream()
                .map(who -> FieldValue.of(who.name()))
                .toList();
        return Query.of(q -> q.boosting(each -> each.positive(sessions)
                .negative(replaced ->
                        replaced.terms(terms -> terms.field("superseded").terms(any -> any.value(allowed))))
                .negativeBoost(FACTOR)));
    }

    /** Whether the viewer may see what replaces the session. */
    static boolean isSo(SessionDocument session, Viewer viewer) {
        return session.superseded() != null
                && session.superseded().stream().anyMatch((Visibility who) -> Access.mayRead(viewer, who));
    }
}
