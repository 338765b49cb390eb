package org.chapterhouse.api.search;

import org.chapterhouse.search.find.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a session was found.
 *
 * @param wordForWord whether the text stands in the session as it was typed: such sessions come first
 * @param speaker     whether the text names one of its presenters: such sessions come next
 * @param words       score of the words; orders the sessions together with that of the meaning. Null unless an editor
 *                    asks with explain=true, like those below
 * @param meaning     score of the similarity in meaning
 * @param similarity  cosine between the text and the most similar passage, or null where others are more similar
 */
@Schema(name = "Evidence")
public record EvidenceJson(
        boolean wordForWord,
        boolean speaker,
        @Schema(nullable = true) Double words,
        @Schema(nullable = true) Double meaning,
        @Schema(nullable = true) Double similarity) {

    static EvidenceJson of(Evidence evidence, boolean explained) {
        return new EvidenceJson(
                evidence.wordForWord(),
                evidence.speaker(),
                explained ? evidence.words() : null,
                explained ? evidence.meaning() : null,
                explained ? evidence.similarity() : null);
    }
}
