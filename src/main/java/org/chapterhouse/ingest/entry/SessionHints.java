package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

/** What an editor should look at in a session that is taken, as far as the entry says something about it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SessionHints {

    private static final int LONG_MINUTES = 6 * 60;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Recordings recordings;

    /** @param session with its recordings, as the entry left it */
    void look(Session session, JsonNode entry, EntryFiles files) {
        Integer minutes = session.getDurationMinutes();
        if (entry.has("durationMinutes") && minutes != null && minutes > LONG_MINUTES) {
            files.hint("imports.hint.longSession", minutes);
        }
        if (entry.has("title") || entry.has("date")) {
            sameTitleAndDate(session).forEach(slug -> files.hint("imports.hint.sameSession", slug));
        }
        if (entry.has("recordings")) {
            for (Recording recording : recordings.of(session)) {
                sameMedium(session, recording).forEach(slug -> files.hint("imports.hint.sameRecording", slug));
            }
        }
    }

    private List<String> sameTitleAndDate(Session session) {
        if (session.getHeldOn() == null) {
            return List.of();
        }
        return first(entities.createQuery("""
                        select s.slug from Session s
                        where lower(s.title) = lower(:title) and s.heldOn = :day and s.id <> :id order by s.slug""", String.class)
                .setParameter("title", session.getTitle())
                .setParameter("day", session.getHeldOn())
                .setParameter("id", session.getId()));
    }

    /** Other sessions with a recording of the same address or file. */
    private List<String> sameMedium(Session session, Recording recording) {
        boolean ours = recording.getFile() != null;
        String medium = ours ? recording.getFile().getChecksum() : recording.getUrl();
        if (medium == null) {
            return List.of();
        }
        return first(entities.createQuery(
                        "select r.session.slug from Recording r where "
                                + (ours ? "r.file.checksum" : "r.url")
                                + " = :medium and r.session.id <> :id order by r.session.slug",
                        String.class)
                .setParameter("medium", medium)
                .setParameter("id", session.getId()));
    }

    /** One is enough to look. */
    private static List<String> first(TypedQuery<String> slugs) {
        return slugs.setMaxResults(1).getResultList();
    }
}
