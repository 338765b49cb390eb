package org.chapterhouse.api.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Appearance;
import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.PublishTime;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Successors;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Section;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.caption.Transcript;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session in full. Times are seconds of the recording. Transcript and sections are those of the first recording.
 */
@Schema(name = "Session")
public record SessionJson(
        String slug,
        String title,
        @Schema(nullable = true) String date,
        @Schema(nullable = true) String startTime,
        @Schema(nullable = true) Integer durationMinutes,
        String summary,
        @Schema(nullable = true) String coverWord,

        @Schema(enumeration = {"public", "members", "draft"})
        String visibility,

        @Schema(nullable = true, format = "date-time", description = "When a draft becomes public by itself")
        String publishAt,

        @Schema(nullable = true, format = "date", description = "When an editor means to look whether it still holds")
        String reviewBy,

        List<Named> programs,
        List<Named> topics,
        List<String> keywords,
        List<Person> presenters,
        @Schema(nullable = true) String officialUrl,
        @Schema(nullable = true) String archiveUrl,
        List<String> notes,
        List<String> sources,
        @Schema(nullable = true) String sourceNote,
        List<SuccessorJson> supersededBy,
        List<RecordingJson> recordings,
        List<Line> transcript,
        List<SectionJson> sections,
        List<MaterialJson> materials) {

    /** Something with an id in addresses and a name for people. */
    @Schema(name = "Named")
    public record Named(@Schema(required = true) String slug, String name) {}

    /** Role and organization are those at the time; null where unknown. */
    @Schema(name = "Presenter")
    public record Person(
            @Schema(required = true) String name,
            @Schema(nullable = true) String role,
            @Schema(nullable = true) String organization) {

        static Person of(Appearance appearance) {
            return new Person(appearance.getPresenter().getName(), appearance.getRole(), appearance.getOrganization());
        }
    }

    /**
     * What replaces the session, or a moment of it.
     *
     * @param at      second of its recording; null for the whole session
     * @param session slug of the one that replaces it
     * @param title   of that one
     * @param from    second of that one's recording; null for its beginning
     */
    @Schema(name = "Successor")
    public record SuccessorJson(
            @Schema(nullable = true) Integer at,
            @Schema(required = true) String session,
            @Schema(nullable = true) String title,
            @Schema(nullable = true) Integer from) {

        static SuccessorJson of(Successors.Shown shown) {
            return new SuccessorJson(shown.at(), shown.slug(), shown.title(), shown.from());
        }
    }

    /** What a caption cue says that those before it do not. */
    @Schema(name = "TranscriptLine")
    public record Line(
            double start,
            double end,
            @Schema(nullable = true) String speaker,
            String text) {

        static List<Line> of(List<Cue> cues) {
            return Transcript.of(cues, List.of()).paragraphs().stream()
                    .flatMap(paragraph -> paragraph.lines().stream())
                    .map(line -> new Line(
                            line.startMillis() / 1000.0,
                            line.endMillis() / 1000.0,
                            cues.get(line.cueIndex()).speaker(),
                            line.text()))
                    .toList();
        }
    }

    /** A titled stretch; it lasts until the next. */
    @Schema(name = "Section")
    public record SectionJson(double start, String title) {

        static SectionJson of(Section section) {
            return new SectionJson(section.startMillis() / 1000.0, section.title());
        }
    }

    /** @param origin people, machine or synchronized */
    @Schema(name = "Captions")
    public record CaptionsJson(
            String language,

            @Schema(enumeration = {"people", "machine", "synchronized"})
            String origin,

            String url) {

        static CaptionsJson of(CaptionTrack track) {
            return new CaptionsJson(
                    track.getLanguage(),
                    track.getOrigin().name().toLowerCase(Locale.ROOT),
                    "/media/captions/" + track.getId() + ".vtt");
        }
    }

    /**
     * @param duration seconds
     * @param url      where it plays: an address of ours, one elsewhere, or null where it is not at hand
     * @param sample   whether it is our own sample on the topic, not the original webinar
     */
    @Schema(name = "Recording")
    public record RecordingJson(
            long id,
            double duration,
            @Schema(nullable = true) String url,
            @Schema(nullable = true) String mediaType,
            boolean sample,
            List<CaptionsJson> captions) {

        static RecordingJson of(Recording recording, List<CaptionTrack> captions) {
            boolean ours = recording.getFile() != null;
            return new RecordingJson(
                    recording.getId(),
                    recording.getDurationMillis() / 1000.0,
                    ours ? "/media/recordings/" + recording.getId() : recording.getUrl(),
                    ours ? recording.getFile().getMediaType() : null,
                    recording.isSample(),
                    captions.stream().map(CaptionsJson::of).toList());
        }
    }

    /** @param url a file of ours or an address elsewhere */
    @Schema(name = "Material")
    public record MaterialJson(
            long id,
            String title,
            String kind,
            @Schema(nullable = true) Integer year,
            String summary,
            @Schema(nullable = true) String url) {

        static MaterialJson of(Material material) {
            return new MaterialJson(
                    material.getId(),
                    material.getTitle(),
                    material.getKind().name().toLowerCase(Locale.ROOT),
                    material.getYear(),
                    material.getSummary(),
                    material.getFile() == null ? material.getUrl() : "/media/materials/" + material.getId());
        }
    }

    /** {@code public}, {@code members} or {@code draft}. */
    static String word(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    /** With its offset; null for none. */
    static String text(PublishTime time) {
        return time == null ? null : time.withOffset();
    }

    /** {@code 2027-12-31}; null for none. */
    static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** @throws IllegalArgumentException if it is none of the three */
    static Visibility visibility(String word) {
        Visibility visibility = Visibility.valueOf(word.toUpperCase(Locale.ROOT));
        if (!Visibility.CHOICES.contains(visibility)) {
            throw new IllegalArgumentException(word);
        }
        return visibility;
    }

    static SessionJson of(
            Session session,
            List<Successors.Shown> successors,
            List<RecordingJson> recordings,
            List<Cue> cues,
            List<Section> sections,
            List<Material> materials) {
        return new SessionJson(
                session.getSlug(),
                session.getTitle(),
                session.getHeldOn() == null ? null : session.getHeldOn().toString(),
                session.getStartTime(),
                session.getDurationMinutes(),
                session.getSummary(),
                session.getCoverWord(),
                word(session.getVisibility()),
                text(session.getPublishAt()),
                text(session.getReviewBy()),
                session.getPrograms().stream()
                        .map(p -> new Named(p.getSlug(), p.getName()))
                        .toList(),
                session.getTopics().stream()
                        .map(t -> new Named(t.getSlug(), t.getName()))
                        .toList(),
                session.getKeywords(),
                session.getAppearances().stream().map(Person::of).toList(),
                session.getOfficialUrl(),
                session.getArchiveUrl(),
                session.getNotes(),
                session.getProvenance().getSources(),
                session.getProvenance().getNote(),
                successors.stream().map(SuccessorJson::of).toList(),
                recordings,
                Line.of(cues),
                sections.stream().map(SectionJson::of).toList(),
                materials.stream().map(MaterialJson::of).toList());
    }
}
