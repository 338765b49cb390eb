package org.chapterhouse.media;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapterhouse.account.Access;
import org.chapterhouse.account.Viewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.problem.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Reading recordings and caption tracks; a recording is visible to whoever may see its session. */
@ApplicationScoped
@Transactional
public class Recordings {

    private static final Comparator<CaptionTrack> ENGLISH_FIRST = Comparator.comparing(
                    (CaptionTrack track) -> !track.getLanguage().startsWith("en"))
            .thenComparing(CaptionTrack::getLanguage);

    @PersistenceContext
    private EntityManager entities;

    /** In their order; the first is the one that is played. */
    public List<Recording> of(Session session) {
        return entities.createQuery(
                        "select r from Recording r where r.session = :session order by r.position", Recording.class)
                .setParameter("session", session)
                .getResultList();
    }

    /** The recording a session's page plays and its progress is about. */
    public Optional<Recording> mainOf(Session session) {
        return of(session).stream().findFirst();
    }

    /** The same without regard to who is asking; empty also where there is no such session. */
    public Optional<Recording> findMain(long session) {
        return entities.createQuery(
                        "select r from Recording r where r.session.id = :session order by r.position", Recording.class)
                .setParameter("session", session)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Session id → the recording its page plays, for those that have one. */
    public Map<Long, Recording> mainsOf(Collection<Session> sessions) {
        return sessions.isEmpty() ? Map.of() : mains(inOrder(sessions));
    }

    private TypedQuery<Recording> inOrder(Collection<Session> sessions) {
        return entities.createQuery(
                        "select r from Recording r where r.session in :sessions order by r.position", Recording.class)
                .setParameter("sessions", sessions);
    }

    private static Map<Long, Recording> mains(TypedQuery<Recording> inOrder) {
        return inOrder.getResultStream()
                .collect(Collectors.toMap(r -> r.getSession().getId(), Function.identity(), (first, second) -> first));
    }

    /** @throws NotFound also where it exists but its session is not for this viewer */
    public Recording require(long id, Viewer viewer) {
        return visible(entities.find(Recording.class, id), viewer);
    }

    /** With its session and without regard to who is asking; it belongs to no transaction. */
    @Transactional(TxType.NOT_SUPPORTED)
    Optional<Recording> findDetached(long id) {
        return entities.createQuery("select r from Recording r join fetch r.session where r.id = :id", Recording.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those of its file that their sessions' pages play, itself included; they belong to no transaction. */
    @Transactional(TxType.NOT_SUPPORTED)
    List<Recording> mainsPlayingDetached(Recording recording) {
        String checksum =
                recording.getFile() == null ? null : recording.getFile().getChecksum();
        return entities.createQuery("""
                        select r from Recording r join fetch r.session
                        where (r.id = :id or r.file.checksum = :checksum) and not exists (
                            select e from Recording e where e.session = r.session and e.position < r.position)""", Recording.class)
                .setParameter("id", recording.getId())
                .setParameter("checksum", checksum)
                .getResultList();
    }

    /** English first, then by language. */
    public List<CaptionTrack> captionsOf(Recording recording) {
        return entities.createQuery("select c from CaptionTrack c where c.recording = :recording", CaptionTrack.class)
                .setParameter("recording", recording)
                .getResultStream()
                .sorted(ENGLISH_FIRST)
                .toList();
    }

    /** Recording id → its captions, as {@link #captionsOf(Recording)} orders them, for those that have any. */
    public Map<Long, List<CaptionTrack>> captionsOf(Collection<Recording> recordings) {
        return recordings.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select c from CaptionTrack c where c.recording in :recordings", CaptionTrack.class)
                        .setParameter("recordings", recordings)
                        .getResultStream()
                        .sorted(ENGLISH_FIRST)
                        .collect(Collectors.groupingBy(c -> c.getRecording().getId()));
    }

    /** @throws NotFound also where it exists but its session is not for this viewer */
    public CaptionTrack requireCaptions(long id, Viewer viewer) {
        CaptionTrack track = entities.find(CaptionTrack.class, id);
        if (track == null || !isVisible(track.getRecording(), viewer)) {
            throw new NotFound("problem.captions.missing");
        }
        return track;
    }

    /** @throws NotFound also where there is none at all */
    static Recording visible(Recording recording, Viewer viewer) {
        if (recording == null || !isVisible(recording, viewer)) {
            throw new NotFound("problem.recording.missing");
        }
        return recording;
    }

    private static boolean isVisible(Recording recording, Viewer viewer) {
        return Access.mayRead(viewer, recording.getSession().getVisibility());
    }
}
