package org.chapterhouse.learning.note;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * Reading one's own notes. Searching is the database's and therefore exact: a note is found as soon as it is written.
 */
@ApplicationScoped
@Transactional
public class NoteSearch {

    private static final String OWN = " from note where account_id = ?1 and removed_at is null";
    /** In other forms of the words, and as it stands for what is no word, or only the beginning of one. */
    private static final String FOUND = " and (words @@ websearch_to_tsquery('english', cast(?2 as text))"
            + " or strpos(lower(text), lower(cast(?2 as text))) > 0)";

    private static final String COLUMNS =
            "select id, account_id, session_id, at_s, text, created_at, updated_at, removed_at";
    private static final String ORDER =
            " order by max(updated_at) over (partition by session_id) desc, session_id, at_s, id";
    private static final int LONGEST = 200;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param text what to look for, null or blank for everything; what is beyond 200 characters is left out
     * @param page from 1
     */
    public NoteList find(Viewer owner, String text, int page, int size) {
        String wanted =
                text == null ? "" : text.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
        String condition = wanted.isEmpty() ? OWN : OWN + FOUND;
        String first = wanted.substring(0, Math.min(wanted.length(), LONGEST));
        Query count = query("select count(*)" + condition, owner, first, false);
        Query list = query(COLUMNS + condition + ORDER, owner, first, true);
        list.setFirstResult((int) Math.min((page - 1L) * size, Integer.MAX_VALUE))
                .setMaxResults(size);
        return new NoteList(((Number) count.getSingleResult()).intValue(), placed(list, owner));
    }

    /** All of them. */
    public List<PlacedNote> all(Viewer owner) {
        return find(owner, null, 1, Notes.MOST).notes();
    }

    /** In order of time; none for somebody who is not signed in. */
    public List<PlacedNote> of(Session session, Viewer owner) {
        if (!owner.signedIn()) {
            return List.of();
        }
        return entities.createQuery(
                        "select n from Note n where n.accountId = :account and n.removedAt is null"
                                + " and n.session = :session order by n.at, n.id",
                        Note.class)
                .setParameter("account", owner.accountId())
                .setParameter("session", session)
                .getResultStream()
                .map(note -> PlacedNote.of(note, owner))
                .toList();
    }

    private Query query(String sql, Viewer owner, String wanted, boolean entity) {
        Query query = entity ? entities.createNativeQuery(sql, Note.class) : entities.createNativeQuery(sql);
        query.setParameter(1, owner.accountId());
        if (!wanted.isEmpty()) {
            query.setParameter(2, wanted);
        }
        return query;
    }

    private static List<PlacedNote> placed(Query query, Viewer owner) {
        @SuppressWarnings("unchecked")
        Stream<Note> notes = query.getResultStream();
        return notes.map(note -> PlacedNote.of(note, owner)).toList();
    }
}
