package org.chapterhouse.search.find;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.words.MarkedText;

/**
 * A place in a session that answers a search: words spoken, a slide, or a page of a handout.
 *
 * @param startSeconds   when it is: the start of the caption in which the word is spoken, or when the slide comes up;
 *                       null where unknown and for handouts
 * @param language       BCP 47 tag of the captions it was found in; null for those that are shown first, and for pages
 * @param page           page of the slides or handout, from 1; null for speech
 * @param text           the words with some context around them
 * @param section        title of the section of the recording it lies in, or null
 * @param materialId     the slides or handout, null for speech
 * @param materialTitle  what the slides or handout are called, null for speech
 * @param byMeaning      whether it is here for what it means: there may be no word to mark in it then
 */
public record Moment(
        MomentKind kind,
        Double startSeconds,
        String language,
        Integer page,
        MarkedText text,
        String section,
        Long materialId,
        String materialTitle,
        boolean byMeaning) {

    private static final double LEAD_IN = 2;

    /**
     * From which second to play so that nothing is missed, to the millisecond: two before words come, and when a slide
     * comes up; null without a start.
     */
    public Double jumpSeconds() {
        if (startSeconds == null) {
            return null;
        }
        double jump = inMaterial() ? startSeconds : Math.max(0, startSeconds - LEAD_IN);
        return Math.round(jump * 1000) / 1000.0;
    }

    /** Ids of the slides and handouts among moments. */
    public static Set<Long> materials(Collection<Moment> moments) {
        return moments.stream()
                .filter(Moment::inMaterial)
                .map(Moment::materialId)
                .collect(Collectors.toSet());
    }

    /** Whether it is in a material rather than in speech. */
    public boolean inMaterial() {
        return kind != MomentKind.TRANSCRIPT;
    }
}
