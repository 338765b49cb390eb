package org.chapterhouse.web.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.catalog.course.Course;
import org.chapterhouse.catalog.course.Courses;
import org.chapterhouse.learning.course.CourseProgress;
import org.chapterhouse.learning.course.CourseProgresses;
import org.chapterhouse.learning.course.SessionProgress;
import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.SpokenText;
import org.chapterhouse.media.SpokenTexts;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.search.query.SearchQuery;
import org.chapterhouse.searchlog.QueryLog;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.security.SearcherKey;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.ContentSecurity;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.frame.SessionLength;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.link.LinkNotes;
import org.chapterhouse.web.material.MaterialView;
import org.chapterhouse.web.ui.CoverModel;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page {@code /sessions/{slug}}: a session and its recording. */
@Named
@RequestScoped
public class SessionPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private Sessions sessions;

    @Inject
    private Programs programs;

    @Inject
    private Recordings recordings;

    @Inject
    private MaterialTexts texts;

    @Inject
    private WatchRecords records;

    @Inject
    private Courses courseCatalog;

    @Inject
    private CourseProgresses courseProgresses;

    @Inject
    private CaptionChoice captionChoice;

    @Inject
    private SpokenTexts captions;

    @Inject
    private QueryLog queries;

    @Inject
    private SearcherKey searcher;

    @Inject
    private ContentSecurity security;

    @Inject
    private PlayedFile files;

    @Inject
    private SoundChoice sounds;

    @Inject
    private Texts words;

    @Inject
    private LinkNotes links;

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    @Inject
    @Param(name = "t")
    private String time;

    @Inject
    @Param(name = "q")
    private String question;

    private Session session;
    private SearchQuery asked;
    private PlayerView player;
    private ReplacedView replaced;
    private SoundChoice.SoundView sound;
    private TranscriptView transcript;
    private List<CaptionChoice.Language> languages = List.of();
    private List<SlideView> slides = List.of();
    private Long deckId;
    private List<MaterialView> materials;
    private List<CourseView> courses;

    /** Runs before anything is drawn, so that a session that is not to be seen is a page of its own. */
    public String load() {
        if (slug == null) {
            return "/browse?faces-redirect=true";
        }
        session = sessions.requireVisible(slug, current.viewer());
        if (!session.getSlug().equals(slug)) {
            MovedPage.lead(getHref());
            return null;
        }
        asked = SearchQuery.ofPage(question);
        if (question != null) {
            queries.followed(question, searcher.key());
        }
        List<Course> all = courseCatalog.having(session);
        List<CourseProgress> progress = all.isEmpty() ? List.of() : courseProgresses.of(current.viewer(), all);
        main(progress).ifPresent(this::prepare);
        List<Material> own = programs.materialsOf(session);
        own.stream().filter(Material::isDeck).findFirst().ifPresent(this::leaf);
        materials = MaterialView.of(own);
        links.prepare(Stream.concat(
                        Stream.of(session.getOfficialUrl(), session.getArchiveUrl()),
                        own.stream().map(Material::getUrl))
                .toList());
        courses = IntStream.range(0, all.size())
                .mapToObj(i -> CourseView.of(all.get(i), progress.get(i), slug))
                .toList();
        return null;
    }

    /** The progress of a course has read the recordings of its sessions already. */
    private Optional<Recording> main(List<CourseProgress> progress) {
        return progress.stream()
                .flatMap(course -> course.items().stream())
                .filter(SessionProgress.class::isInstance)
                .map(SessionProgress.class::cast)
                .filter(item -> item.session().equals(session))
                .findFirst()
                .map(item -> Optional.ofNullable(item.recording()))
                .orElseGet(() -> recordings.mainOf(session));
    }

    private void prepare(Recording recording) {
        MomentLinks moments = MomentLinks.of(getHref(), recording);
        List<CaptionTrack> tracks = recordings.captionsOf(recording);
        CaptionTrack chosen = tracks.isEmpty() ? null : captionChoice.of(tracks);
        SpokenText spoken = chosen == null ? new SpokenText(List.of()) : captions.of(chosen);
        WatchRecords.Versions watched = records.versions(current.viewer(), recording);
        replaced = ReplacedView.of(watched.earlier());
        player = PlayerView.of(
                recording,
                files.of(recording),
                watched.latest(),
                StartTime.parse(time),
                spoken.transcript(),
                tracks,
                moments);
        if (chosen != null) {
            languages = CaptionChoice.among(tracks, chosen, getHref());
            transcript = player.playable()
                    ? TranscriptView.around(
                            player.start() == null ? player.resume() : player.start(), chosen, spoken, moments)
                    : TranscriptView.of(chosen, spoken, moments);
        }
        sound = sounds.of(recording);
        if (player.frame() != null) {
            security.allowFramesFrom(player.frame().host());
        }
        ExternalFile.of(moments.external()).ifPresent(file -> security.allowMediaFrom(file.origin()));
    }

    private void leaf(Material deck) {
        deckId = deck.getId();
        boolean here = player != null && (player.playable() || player.frame() != null);
        MomentLinks moments = here ? new MomentLinks(getHref(), null) : null;
        slides = SlideView.of(deck, texts.of(deck), moments);
    }

    public Session getSession() {
        return session;
    }

    /** See {@link SessionLength}; null where nothing is known. */
    public String getLength() {
        Integer minutes = session.getDurationMinutes();
        return SessionLength.of(
                minutes == null ? null : minutes * 60,
                player == null ? null : player.seconds(),
                player != null && player.sample(),
                words);
    }

    /** What to mark in the transcript: the words of the search that led here. */
    public String getQuestion() {
        return asked.wordsToMark();
    }

    /** The search that led here, as it was asked; may be empty. */
    public String getAsked() {
        return asked.text();
    }

    /** All that it found here; null where none led here. */
    public String getPlaces() {
        return getQuestion().isEmpty()
                ? null
                : PageAddress.of("/moments/" + session.getSlug())
                        .with("q", asked.text())
                        .toString();
    }

    public String getHref() {
        return "/sessions/" + session.getSlug();
    }

    /** Null where the archive knows of no recording. */
    public PlayerView getPlayer() {
        return player;
    }

    /** What the viewer saw before the recording's file was replaced; null for nothing. */
    public ReplacedView getReplaced() {
        return replaced;
    }

    /** Null where the recording cannot be heard without its picture. */
    public SoundChoice.SoundView getSound() {
        return sound;
    }

    /** Null where there are no captions. */
    public TranscriptView getTranscript() {
        return transcript;
    }

    /** The languages of the transcript to choose from; empty where there is one or none. */
    public List<CaptionChoice.Language> getLanguages() {
        return languages;
    }

    /** Id of the material whose slides are shown; null where there is none. */
    public Long getDeck() {
        return deckId;
    }

    public List<SlideView> getSlides() {
        return slides;
    }

    public List<MaterialView> getMaterials() {
        return materials;
    }

    /** The courses this session is a part of. */
    public List<CourseView> getCourses() {
        return courses;
    }

    /** Where to continue when the recording ends; null if it is not part of a course. */
    public CourseView getOnward() {
        return CourseView.toGoOnWith(courses);
    }

    public CoverModel getCover() {
        return CoverModel.of(session);
    }

    /** Id of the account that watches, empty where nobody is signed in. */
    public String getAccount() {
        return current.viewer().signedIn() ? current.viewer().accountId().toString() : "";
    }
}
