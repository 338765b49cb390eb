package org.chapterhouse.search.document;

import java.util.List;

import org.chapterhouse.account.Visibility;

/**
 * A session as it stands in the index.
 *
 * @param about           topics, keywords, titles of materials
 * @param topicWords      synonyms of its topics: found by their words, but no phrase that stands in the session
 * @param people          presenters with what they were then, and names of speakers in the captions
 * @param program         names and acronyms of its programs
 * @param programs        slugs; likewise topics, presenters and chapters, see {@link ChapterMentions}
 * @param programLabels   see {@link Label}; likewise the others
 * @param has             names of what it has to offer in lower case, see {@link org.chapterhouse.catalog.SessionContent}
 * @param year            null where unknown
 * @param heldOn          ISO 8601, shortened to what is known; null where unknown
 * @param superseded      who may see what replaces the session as a whole; empty where nothing does
 * @param shown           what results show without asking the database
 */
public record SessionDocument(
        String slug,
        String title,
        String summary,
        List<String> about,
        List<String> topicWords,
        List<String> people,
        List<String> program,
        List<String> programs,
        List<String> topics,
        List<String> presenters,
        List<String> chapters,
        List<String> programLabels,
        List<String> topicLabels,
        List<String> presenterLabels,
        List<String> chapterLabels,
        List<String> has,
        String year,
        String heldOn,
        Visibility visibility,
        List<Visibility> superseded,
        Shown shown,
        List<PassageDocument> passages) {

    public SessionDocument with(List<PassageDocument> others) {
        return new SessionDocument(
                slug,
                title,
                summary,
                about,
                topicWords,
                people,
                program,
                programs,
                topics,
                presenters,
                chapters,
                programLabels,
                topicLabels,
                presenterLabels,
                chapterLabels,
                has,
                year,
                heldOn,
                visibility,
                superseded,
                shown,
                others);
    }

    /**
     * Kept in the index but not searched; see {@code SessionHit} for the meanings.
     *
     * @param language of the captions that are shown first; null where there are none
     */
    public record Shown(
            String programName,
            String date,
            Integer originalSeconds,
            Integer recordedSeconds,
            boolean sample,
            String coverWord,
            List<Integer> strip,
            List<SectionStart> sections,
            String language) {}

    /** A section of the recording and when it starts. */
    public record SectionStart(int millis, String title) {}
}
