package org.chapterhouse.search.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Appearance;
import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.SessionContent;
import org.chapterhouse.catalog.SessionContents;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Supersession;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.caption.Transcript;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.media.text.PageText;
import org.chapterhouse.search.document.SessionDocument.SectionStart;
import org.chapterhouse.search.document.SessionDocument.Shown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Makes the documents of sessions from what the database holds of them now. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SessionDocuments {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sessions sessions;

    @Inject
    private Recordings recordings;

    @Inject
    private Programs programs;

    @Inject
    private MaterialTexts texts;

    @Inject
    private ChapterStories stories;

    @Inject
    private SessionContents contents;

    /** Session id → its document; those that are gone are left out. Everything is read with a few queries. */
    public Map<Long, SessionDocument> of(Collection<Long> sessionIds) {
        List<Session> found = sessions.all(sessionIds);
        // Only what the session's page plays: a moment elsewhere could not be jumped to.
        Map<Long, Recording> played = recordings.mainsOf(found);
        Map<Long, List<CaptionTrack>> captions = recordings.captionsOf(played.values());
        Map<Long, List<Material>> given = programs.materialsOf(found);
        Map<Long, List<PageText>> pages =
                texts.of(given.values().stream().flatMap(List::stream).toList());
        Map<Long, Set<SessionContent>> offered = contents.of(found);
        ChapterMentions mentions = stories.mentions();
        Map<Long, SessionDocument> made = found.stream().collect(Collectors.toMap(Session::getId, session -> {
            Recording recording = played.get(session.getId());
            return document(new Read(
                    session,
                    recording,
                    recording == null ? List.of() : spoken(captions.getOrDefault(recording.getId(), List.of())),
                    given.getOrDefault(session.getId(), List.of()),
                    pages,
                    mentions.of(session),
                    offered.get(session.getId())));
        }));
        // Nothing was changed: spares a search for changes in all that was read.
        entities.clear();
        return made;
    }

    /** What of a session goes into its document. */
    private record Read(
            Session session,
            Recording recording,
            List<Spoken> spoken,
            List<Material> materials,
            Map<Long, List<PageText>> pages,
            List<Label> chapters,
            Set<SessionContent> has) {}

    /** What is said, in one of the languages of its captions. */
    private record Spoken(String language, Transcript transcript) {}

    private static SessionDocument document(Read read) {
        Session session = read.session();
        List<PassageDocument> passages = new ArrayList<>();
        read.spoken().forEach(spoken -> passages.addAll(PassageCutter.cut(spoken.transcript(), spoken.language())));
        read.materials()
                .forEach(m ->
                        passages.addAll(MaterialPassages.of(m, read.pages().getOrDefault(m.getId(), List.of()))));
        passages.add(PassageDocument.about());
        List<Program> programs = session.getPrograms();
        List<Topic> topics = session.getTopics();
        List<Appearance> people = session.getAppearances();
        List<Label> chapters = read.chapters();
        PartialDate heldOn = session.getHeldOn();
        return new SessionDocument(
                session.getSlug(),
                TextPieces.clean(session.getTitle()),
                TextPieces.clean(session.getSummary()),
                about(session, read.materials()),
                topics.stream()
                        .flatMap(topic -> topic.getSynonyms().stream())
                        .map(TextPieces::clean)
                        .toList(),
                people(people, read.spoken()),
                programs.stream()
                        .flatMap(p -> Stream.of(p.getName(), p.getAcronym()))
                        .filter(Objects::nonNull)
                        .toList(),
                each(programs, Program::getSlug),
                each(topics, Topic::getSlug),
                each(people, person -> person.getPresenter().getSlug()),
                each(chapters, Label::slug),
                each(programs, program -> new Label(program.getSlug(), program.getName()).term()),
                each(topics, topic -> new Label(topic.getSlug(), topic.getName()).term()),
                each(
                        people,
                        p -> new Label(
                                        p.getPresenter().getSlug(),
                                        p.getPresenter().getName())
                                .term()),
                each(chapters, Label::term),
                each(read.has(), content -> content.name().toLowerCase(Locale.ROOT)),
                heldOn == null ? null : String.valueOf(heldOn.year()),
                heldOn == null ? null : heldOn.toString(),
                session.getVisibility(),
                session.getSupersessions().stream()
                        .filter(Supersession::isWhole)
                        .map(by -> by.getSuccessor().getVisibility())
                        .toList(),
                shown(session, read.recording(), read.spoken()),
                passages);
    }

    private static List<Spoken> spoken(List<CaptionTrack> tracks) {
        return each(tracks, track -> new Spoken(track.getLanguage(), Transcript.of(track.cues(), List.of())));
    }

    /** @param spoken in the usual language first */
    private static Shown shown(Session session, Recording recording, List<Spoken> spoken) {
        Spoken usual = spoken.isEmpty() ? new Spoken(null, new Transcript(List.of())) : spoken.get(0);
        Program program = session.getPrimaryProgram();
        Integer minutes = session.getDurationMinutes();
        List<Integer> strip =
                usual.transcript().paragraphs().isEmpty() ? List.of() : strip(recording, usual.transcript());
        List<SectionStart> sections = recording == null
                ? List.of()
                : each(recording.getSections(), s -> new SectionStart(s.startMillis(), s.title()));
        return new Shown(
                program == null ? null : program.getName(),
                session.getHeldOn() == null ? null : session.getHeldOn().display(),
                minutes == null ? null : minutes * 60,
                recording == null ? null : recording.getSeconds(),
                recording != null && recording.isSample(),
                session.getCoverWord(),
                strip,
                sections,
                usual.language());
    }

    private static List<Integer> strip(Recording recording, Transcript transcript) {
        return Arrays.stream(transcript.wordsPerBar(recording.getDurationMillis()))
                .boxed()
                .toList();
    }

    private static List<String> about(Session session, List<Material> materials) {
        List<String> about = new ArrayList<>(session.getKeywords());
        about.addAll(each(materials, Material::getTitle));
        about.addAll(each(session.getTopics(), Topic::getName));
        return each(about, TextPieces::clean);
    }

    private static List<String> people(List<Appearance> presenters, List<Spoken> spoken) {
        return Stream.concat(
                        presenters.stream().map(SessionDocuments::person),
                        NamedSpeakers.in(spoken.stream().map(Spoken::transcript), presenters).stream())
                .toList();
    }

    private static String person(Appearance appearance) {
        return TextPieces.clean(
                Stream.of(appearance.getPresenter().getName(), appearance.getRole(), appearance.getOrganization())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    private static <T, V> List<V> each(Collection<T> all, Function<T, V> value) {
        return all.stream().map(value).toList();
    }
}
