package org.chapterhouse.api.search;

import org.chapterhouse.search.find.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a session was found.
 *
 * @param wordForWord whether the text stands in the session as it was typed: such sessions come first
 * @param speaker     whether the text names one of its presenters: such sessions come next
 * @param words       score of the words; orders the sessions together with that of the meaning
 * @param meaning     score of the similarity in meaning
 * @param similarity  cosine between the text and the most similar passage, or null where others are more similar
 */
@Schema(name = "Evidence")
public record EvidenceJson(
        boolean wordForWord,
        boolean speaker,
        double words,
        double meaning,
        @Schema(nullable = true) Double similarity) {

    static EvidenceJson of(Evidence evidence) {
        return new EvidenceJson(
                evidence.wordForWord(),
                evidence.speaker(),
                evidence.words(),
                evidence.meaning(),
                evidence.similarity());
    }
}
