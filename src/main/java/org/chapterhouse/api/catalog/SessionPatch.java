package org.chapterhouse.api.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.chapterhouse.api.MergePatch;
import org.chapterhouse.api.catalog.SessionJson.Named;
import org.chapterhouse.api.catalog.SessionJson.Person;
import org.chapterhouse.api.catalog.SessionJson.SuccessorJson;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.PresenterCredit;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.PublishTime;
import org.chapterhouse.catalog.SessionDetails;
import org.chapterhouse.catalog.Successor;
import org.chapterhouse.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.json.JsonObject;

/**
 * What of a session can be changed, named as {@link SessionJson} names it. Of programs and topics the slug counts.
 */
@Schema(
        name = "SessionPatch",
        additionalProperties = Schema.False.class,
        examples = "{\"title\": \"Libraries and the 2020 Census\", \"coverWord\": null}")
public record SessionPatch(
        String title,
        @Schema(nullable = true) String date,
        @Schema(nullable = true) String startTime,
        @Schema(nullable = true) Integer durationMinutes,
        String summary,
        @Schema(nullable = true) String coverWord,

        @Schema(enumeration = {"public", "members", "draft"})
        String visibility,

        @Schema(nullable = true, format = "date-time") String publishAt,
        @Schema(nullable = true, format = "date") String reviewBy,

        @Schema(nullable = true) List<Named> programs,
        @Schema(nullable = true) List<Named> topics,
        @Schema(nullable = true) List<String> keywords,
        @Schema(nullable = true) List<Person> presenters,
        @Schema(nullable = true) String officialUrl,
        @Schema(nullable = true) String archiveUrl,
        @Schema(nullable = true) List<String> notes,
        @Schema(nullable = true) List<String> sources,
        @Schema(nullable = true) String sourceNote,
        @Schema(nullable = true) List<SuccessorJson> supersededBy) {

    /**
     * @param patch a JSON merge patch (RFC 7396)
     * @throws Invalid if it names an unknown field or a value does not fit
     */
    static SessionDetails apply(JsonObject patch, SessionDetails current) {
        return MergePatch.apply(
                patch, of(current), SessionPatch.class, patched -> patched.details(current.publishAt()));
    }

    private static SessionPatch of(SessionDetails now) {
        return new SessionPatch(
                now.title(),
                now.heldOn() == null ? null : now.heldOn().toString(),
                now.startTime(),
                now.durationMinutes(),
                now.summary(),
                now.coverWord(),
                SessionJson.word(now.visibility()),
                SessionJson.text(now.publishAt()),
                SessionJson.text(now.reviewBy()),
                now.programs().stream().map(slug -> new Named(slug, null)).toList(),
                now.topics().stream().map(slug -> new Named(slug, null)).toList(),
                now.keywords(),
                now.presenters().stream()
                        .map(who -> new Person(who.name(), who.role(), who.organization()))
                        .toList(),
                now.officialUrl(),
                now.archiveUrl(),
                now.notes(),
                now.provenance().getSources(),
                now.provenance().getNote(),
                now.supersededBy().stream()
                        .map(by -> new SuccessorJson(by.at(), by.session(), null, by.from()))
                        .toList());
    }

    /** @param planned as it is now: the patch knows nothing of its time zone */
    private SessionDetails details(PublishTime planned) {
        return new SessionDetails(
                title,
                date == null ? null : PartialDate.parse(date),
                startTime,
                durationMinutes,
                summary,
                coverWord,
                orEmpty(keywords),
                orEmpty(notes),
                officialUrl,
                archiveUrl,
                SessionJson.visibility(visibility),
                publishAt(planned),
                day(reviewBy),
                new Provenance(orEmpty(sources), sourceNote),
                orEmpty(programs).stream().map(Named::slug).toList(),
                orEmpty(topics).stream().map(Named::slug).toList(),
                orEmpty(presenters).stream()
                        .map(who -> new PresenterCredit(who.name(), who.role(), who.organization()))
                        .toList(),
                orEmpty(supersededBy).stream()
                        .map(by -> new Successor(by.at(), by.session(), by.from()))
                        .toList());
    }

    private PublishTime publishAt(PublishTime planned) {
        if (publishAt == null) {
            return null;
        }
        return publishAt.equals(SessionJson.text(planned)) ? planned : PublishTime.parse(publishAt);
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid("problem.review.format", text);
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
