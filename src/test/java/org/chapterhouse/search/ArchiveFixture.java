package org.chapterhouse.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Appearance;
import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.MaterialDetails;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Presenter;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionChanged;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.TopicDetails;
import org.chapterhouse.community.Chapter;
import org.chapterhouse.community.ChapterDetails;
import org.chapterhouse.community.ChapterKind;
import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.RecordingDetails;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.caption.VttWriter;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.media.text.PageText;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Sessions for tests in the container, and what the queue holds of them. */
@ApplicationScoped
@Transactional
public class ArchiveFixture {

    private static final int CUE_MILLIS = 8_000;

    @Inject
    private Event<SessionChanged> changes;

    @Inject
    private MaterialTexts texts;

    @PersistenceContext
    private EntityManager entities;

    public long session(String slug, String title, String date, Visibility visibility) {
        Session session = new Session(new Slug(slug));
        session.describe(details(title, date, visibility), Instant.EPOCH);
        keep(session);
        announce(session);
        return session.getId();
    }

    public void retitle(long id, String title, Visibility visibility) {
        Session session = entities.find(Session.class, id);
        session.describe(details(title, null, visibility), Instant.EPOCH);
        announce(session);
    }

    public void file(long id, String program, String topic, String presenter) {
        file(id, program, topic, presenter, "Test Library");
    }

    public void file(long id, String program, String topic, String presenter, String organization) {
        Session session = entities.find(Session.class, id);
        session.fileUnder(List.of(program(program)), List.of(topic(topic)));
        session.present(List.of(new Appearance(presenter(presenter), "Director", organization)));
        announce(session);
    }

    /** Each text is a cue of eight seconds. */
    public void speech(long id, String... cues) {
        speech(
                id,
                IntStream.range(0, cues.length)
                        .mapToObj(i -> cue(i, null, cues[i]))
                        .toList());
    }

    /** Speakers and what they say; each is a cue of eight seconds. */
    public void dialog(long id, List<Map.Entry<String, String>> cues) {
        speech(
                id,
                IntStream.range(0, cues.size())
                        .mapToObj(i -> cue(i, cues.get(i).getKey(), cues.get(i).getValue()))
                        .toList());
    }

    private void speech(long id, List<Cue> cues) {
        Session session = entities.find(Session.class, id);
        Recording recording = new Recording(session, 0);
        recording.describe(
                new RecordingDetails(false, null, null, cues.size() * CUE_MILLIS, null, List.of(), List.of()));
        keep(recording);
        caption(recording, "en", cues);
        announce(session);
    }

    /** The same in another language, after {@link #speech}. */
    public void translation(long id, String language, String... cues) {
        Session session = entities.find(Session.class, id);
        caption(
                entities.createQuery("select r from Recording r where r.session = :session", Recording.class)
                        .setParameter("session", session)
                        .getSingleResult(),
                language,
                IntStream.range(0, cues.length)
                        .mapToObj(i -> cue(i, null, cues[i]))
                        .toList());
        announce(session);
    }

    private static Cue cue(int position, String speaker, String words) {
        return new Cue("", (long) position * CUE_MILLIS, (position + 1L) * CUE_MILLIS, speaker, words);
    }

    private void caption(Recording recording, String language, List<Cue> cues) {
        CaptionTrack track = new CaptionTrack(recording, language);
        track.say(CaptionOrigin.PEOPLE, VttWriter.write(cues));
        keep(track);
    }

    /** @param starts when each page is shown, in milliseconds; none for a handout */
    public void pages(long id, MaterialKind kind, List<Integer> starts, String... pages) {
        Session session = entities.find(Session.class, id);
        Material material = Material.of(session, kind.ordinal());
        material.describe(new MaterialDetails(
                kind + " of the day",
                kind,
                "https://example.org/" + kind,
                null,
                "",
                List.of(),
                Provenance.UNKNOWN,
                null,
                null));
        keep(material);
        texts.keep(
                material,
                IntStream.range(0, pages.length)
                        .mapToObj(i -> new PageText(i + 1, starts.isEmpty() ? null : starts.get(i), pages[i]))
                        .toList());
        announce(session);
    }

    public void chapter(String slug, String name, String region) {
        if (found(Chapter.class, slug).isEmpty()) {
            Chapter chapter = new Chapter(new Slug(slug));
            chapter.describe(new ChapterDetails(
                    name,
                    null,
                    ChapterKind.STATE,
                    region,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    Provenance.UNKNOWN));
            keep(chapter);
        }
    }

    public void remove(long id) {
        Session session = entities.find(Session.class, id);
        Stream.of(
                        "delete from Recording r where r.session = :session",
                        "delete from Material m where m.session = :session")
                .forEach(query -> entities.createQuery(query)
                        .setParameter("session", session)
                        .executeUpdate());
        entities.remove(session);
        announce(session);
    }

    public void removeAll() {
        entities.createQuery("select s.id from Session s", Long.class)
                .getResultList()
                .forEach(this::remove);
        sql("delete from index_queue where aborted");
        // Tests before may have put rows off to a time that their clock had reached.
        sql("update index_queue set process_after = now() where process_after > now() + interval '1 hour'");
    }

    public int sql(String statement) {
        return entities.createNativeQuery(statement).executeUpdate();
    }

    public long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    public String text(String query) {
        return (String) entities.createNativeQuery(query).getSingleResult();
    }

    private static SessionDetails details(String title, String date, Visibility visibility) {
        return new SessionDetails(
                title,
                date == null ? null : PartialDate.parse(date),
                null,
                60,
                "",
                null,
                List.of(),
                List.of(),
                null,
                null,
                visibility,
                null,
                null,
                Provenance.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private <T> T keep(T entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }

    private void announce(Session session) {
        entities.flush();
        changes.fire(new SessionChanged(session.getId()));
    }

    private Presenter presenter(String name) {
        return found(Presenter.class, Slug.of(name).value()).orElseGet(() -> keep(new Presenter(Slug.of(name), name)));
    }

    private Program program(String slug) {
        return found(Program.class, slug).orElseGet(() -> {
            Program program = new Program(new Slug(slug));
            program.describe(new ProgramDetails(
                    "Program " + slug, slug.toUpperCase(Locale.ROOT), null, "", null, false, Provenance.UNKNOWN));
            return keep(program);
        });
    }

    private Topic topic(String slug) {
        return found(Topic.class, slug).orElseGet(() -> {
            Topic topic = new Topic(new Slug(slug));
            topic.describe(new TopicDetails("Topic " + slug, List.of("synonym of " + slug)));
            return keep(topic);
        });
    }

    private <T> Optional<T> found(Class<T> kind, String slug) {
        return entities.createQuery("select e from " + kind.getSimpleName() + " e where e.slug = :slug", kind)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}
