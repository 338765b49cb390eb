package org.chapterhouse.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Appearance;
import org.chapterhouse.catalog.Holding;
import org.chapterhouse.catalog.Holdings;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.caption.Transcript;
import org.chapterhouse.search.SessionDocument.SectionStart;
import org.chapterhouse.search.SessionDocument.Shown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes the document of a session from what the database holds of it now. */
@ApplicationScoped
@Transactional
class SessionDocuments {

    @Inject
    private Sessions sessions;
    @Inject
    private Recordings recordings;
    @Inject
    private MaterialPassages materials;
    @Inject
    private ChapterStories stories;
    @Inject
    private Holdings holdings;

    /** Empty if the session is gone. */
    Optional<SessionDocument> find(long sessionId) {
        return sessions.find(sessionId).map(this::document);
    }

    private SessionDocument document(Session session) {
        // Only what the session's page plays: a moment elsewhere could not be jumped to.
        Recording recording = recordings.mainOf(session).orElse(null);
        Transcript transcript = transcript(recording);
        List<PassageDocument> passages = new ArrayList<>(PassageCutter.cut(transcript));
        passages.addAll(materials.of(session));
        passages.add(PassageDocument.about());
        List<Program> programs = session.getPrograms();
        List<Topic> topics = session.getTopics();
        List<Appearance> people = session.getAppearances();
        List<Label> chapters = stories.mentions().of(session);
        PartialDate heldOn = session.getHeldOn();
        return new SessionDocument(session.getSlug(), TextPieces.clean(session.getTitle()),
                TextPieces.clean(session.getSummary()), about(session, materials.titles(session)), each(people, SessionDocuments::person),
                programs.stream().flatMap(p -> Stream.of(p.getName(), p.getAcronym())).filter(Objects::nonNull).toList(),
                each(programs, Program::getSlug), each(topics, Topic::getSlug),
                each(people, person -> person.getPresenter().getSlug()), each(chapters, Label::slug),
                each(programs, program -> new Label(program.getSlug(), program.getName()).term()),
                each(topics, topic -> new Label(topic.getSlug(), topic.getName()).term()),
                each(people, p -> new Label(p.getPresenter().getSlug(), p.getPresenter().getName()).term()),
                each(chapters, Label::term), each(has(session), holding -> holding.name().toLowerCase(Locale.ROOT)),
                heldOn == null ? null : String.valueOf(heldOn.year()), heldOn == null ? null : heldOn.toString(),
                session.getVisibility(), shown(session, recording, transcript), passages);
    }

    private Set<Holding> has(Session session) {
        return holdings.of(List.of(session)).get(session.getId());
    }

    private Transcript transcript(Recording recording) {
        return recording == null ? new Transcript(List.of())
                : recordings.captionsOf(recording).stream().findFirst()
                        .map(track -> Transcript.of(track.cues(), List.of())).orElse(new Transcript(List.of()));
    }

    private static Shown shown(Session session, Recording recording, Transcript transcript) {
        Program program = session.getPrimaryProgram();
        Integer minutes = session.getDurationMinutes();
        Integer seconds = recording != null ? (Integer) recording.getSeconds() : minutes == null ? null : minutes * 60;
        List<Integer> strip = transcript.paragraphs().isEmpty() ? List.of() : strip(recording, transcript);
        List<SectionStart> sections = recording == null ? List.of()
                : each(recording.getSections(), s -> new SectionStart(s.getStartMillis(), s.getTitle()));
        return new Shown(program == null ? null : program.getName(),
                session.getHeldOn() == null ? null : session.getHeldOn().display(), seconds,
                recording != null && recording.isSample(), session.getCoverWord(),
                strip, sections);
    }

    private static List<Integer> strip(Recording recording, Transcript transcript) {
        return Arrays.stream(transcript.wordsPerBar(recording.getDurationMillis())).boxed().toList();
    }

    private static List<String> about(Session session, List<String> materialTitles) {
        List<String> about = new ArrayList<>(session.getKeywords());
        about.addAll(materialTitles);
        for (Topic topic : session.getTopics()) {
            about.add(topic.getName());
            about.addAll(topic.getSynonyms());
        }
        return about;
    }

    private static String person(Appearance appearance) {
        return Stream.of(appearance.getPresenter().getName(), appearance.getRole(), appearance.getOrganization())
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static <T, V> List<V> each(Collection<T> all, Function<T, V> value) {
        return all.stream().map(value).toList();
    }
}
