package org.chapterhouse.catalog;

import java.time.LocalDate;
import java.util.List;

import org.chapterhouse.account.Visibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * All that is said about a session, apart from its recordings and materials. What is unknown is null or empty; no list
 * is null.
 *
 * @param heldOn          as precise as known
 * @param startTime       a clock time and, in words, its time zone: {@code 14:00 Central}
 * @param durationMinutes the length of the original event, as stated by its source
 * @param coverWord       the word on the cover, at most 9 characters; null lets the cover choose
 * @param publishAt       when it becomes public by itself; only of a draft, null for never
 * @param reviewBy        when an editor should look whether it still holds; null for never
 * @param programs        slugs; the session is shown under the first
 * @param topics          slugs; the first gives the cover its color
 * @param supersededBy    what replaces it, or moments of it
 */
public record SessionDetails(
        @NotBlank @SeenText @Size(max = 300) String title,
        PartialDate heldOn,

        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]( [A-Za-z][A-Za-z ()+-]*)?") @Size(max = 60)
        String startTime,

        @Min(1) @Max(1440) Integer durationMinutes,
        @SeenText @Size(max = 5000) String summary,
        @SeenText @Pattern(regexp = "\\S{1,9}") String coverWord,
        @Size(max = 60) List<@NotBlank @SeenText @Size(max = 100) String> keywords,
        @Size(max = 30) List<@NotBlank @SeenText @Size(max = 1000) String> notes,
        @WebAddress String officialUrl,
        @WebAddress String archiveUrl,
        @NotNull Visibility visibility,
        PublishTime publishAt,
        LocalDate reviewBy,
        @Valid Provenance provenance,
        @Size(min = 1, max = 20) List<@NotBlank String> programs,
        @Size(max = 20) List<@NotBlank String> topics,
        @Size(max = 60) List<@Valid PresenterCredit> presenters,
        @Size(max = 20) List<@Valid Successor> supersededBy) {

    public SessionDetails {
        keywords = List.copyOf(keywords);
        notes = List.copyOf(notes);
        programs = List.copyOf(programs);
        topics = List.copyOf(topics);
        presenters = List.copyOf(presenters);
        supersededBy = List.copyOf(supersededBy);
    }

    /** In the trash, it has the visibility with which it comes back. */
    static SessionDetails of(Session session) {
        Trashing trashing = session.getTrashing();
        return new SessionDetails(
                session.getTitle(),
                session.getHeldOn(),
                session.getStartTime(),
                session.getDurationMinutes(),
                session.getSummary().isEmpty() ? null : session.getSummary(),
                session.getCoverWord(),
                session.getKeywords(),
                session.getNotes(),
                session.getOfficialUrl(),
                session.getArchiveUrl(),
                trashing == null ? session.getVisibility() : trashing.getVisibilityBefore(),
                session.getPublishAt(),
                session.getReviewBy(),
                session.getProvenance(),
                session.getPrograms().stream().map(Program::getSlug).toList(),
                session.getTopics().stream().map(Topic::getSlug).toList(),
                Appearance.credits(session.getAppearances()),
                Supersession.successors(session.getSupersessions()));
    }

    /** The same, but that it becomes public at another time; null for never. */
    public SessionDetails publishedAt(PublishTime time) {
        return filed(filing().publishedAt(time));
    }

    /** The same, but that it becomes public and is due for review when the other is. */
    public SessionDetails withTimesOf(SessionDetails other) {
        return filed(filing().publishedAt(other.publishAt).reviewedBy(other.reviewBy));
    }

    public Filing filing() {
        return new Filing(programs, topics, visibility, publishAt, reviewBy);
    }

    /** The same, but filed and shown otherwise. */
    public SessionDetails filed(Filing filing) {
        return with(title, filing, presenters, supersededBy);
    }

    /** The same, but that other sessions replace it. */
    public SessionDetails replacedBy(List<Successor> successors) {
        return with(title, filing(), presenters, successors);
    }

    /** The same under another title. */
    public SessionDetails titled(String newTitle) {
        return with(newTitle, filing(), presenters, supersededBy);
    }

    /** The same with other presenters. */
    public SessionDetails presentedBy(List<PresenterCredit> credits) {
        return with(title, filing(), credits, supersededBy);
    }

    private SessionDetails with(
            String newTitle, Filing filing, List<PresenterCredit> credits, List<Successor> successors) {
        return new SessionDetails(
                newTitle,
                heldOn,
                startTime,
                durationMinutes,
                summary,
                coverWord,
                keywords,
                notes,
                officialUrl,
                archiveUrl,
                filing.visibility(),
                filing.publishAt(),
                filing.reviewBy(),
                provenance,
                filing.programs(),
                filing.topics(),
                credits,
                successors);
    }
}
