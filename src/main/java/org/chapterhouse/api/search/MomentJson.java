package org.chapterhouse.api.search;

import java.util.Locale;
import java.util.Map;

import org.chapterhouse.search.find.Moment;
import org.chapterhouse.site.MomentAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in a session that answers a search.
 *
 * @param kind        transcript, slide or handout
 * @param start       seconds of the recording at which the words begin, or null where unknown
 * @param jumpSeconds from which second to play so that nothing is missed, or null likewise
 * @param language    BCP 47 tag of the captions, where it was found in others than those a recording shows first; else null
 * @param material    id of the slides or handout, or null
 * @param page        of the slides or handout, from 1, or null
 * @param text        the words with some context
 * @param byMeaning   whether it is similar in meaning rather than in words
 * @param href        path with which it opens: the session from there on, or the material at its page
 */
@Schema(name = "Moment", examples = """
                {"kind": "transcript", "start": 8.0, "jumpSeconds": 6.0, "language": null, "material": null,
                 "page": null, "text": "Why the census matters to libraries", "byMeaning": false,
                 "href": "/sessions/libraries-and-the-2020-census?q=census&t=6.0"}""")
public record MomentJson(
        @Schema(enumeration = {"transcript", "slide", "handout"})
        String kind,

        @Schema(nullable = true) Double start,
        @Schema(nullable = true) Double jumpSeconds,
        @Schema(nullable = true) String language,
        @Schema(nullable = true) Long material,
        @Schema(nullable = true) Integer page,
        String text,
        boolean byMeaning,
        String href) {

    /** @param mediaTypes by id of the material */
    static MomentJson of(String session, Moment moment, String question, Map<Long, String> mediaTypes) {
        String mediaType = moment.materialId() == null ? null : mediaTypes.get(moment.materialId());
        return new MomentJson(
                moment.kind().name().toLowerCase(Locale.ROOT),
                moment.startSeconds(),
                moment.jumpSeconds(),
                moment.language(),
                moment.materialId(),
                moment.page(),
                moment.text().text(),
                moment.byMeaning(),
                MomentAddress.of(session, moment, question, mediaType));
    }
}
