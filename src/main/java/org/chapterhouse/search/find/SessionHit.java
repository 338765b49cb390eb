package org.chapterhouse.search.find;

import java.util.List;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.search.words.MarkedText;

/**
 * A session that was found, with all that a page shows of it.
 *
 * @param details         where else the words stand, such as its topics and what its presenters are; only if they stand
 *                        neither in title nor summary, and there are no moments
 * @param topicNames      likewise, other names of its topics
 * @param programSlug     slug of the program it is shown under, or null; likewise its name
 * @param date            for people, or null where unknown; {@code heldOn} is the same in ISO 8601, shortened to what
 *                        is known
 * @param originalSeconds length of the event itself, or null where unknown
 * @param recordedSeconds length of what plays, or null where nothing does or only titles are searched
 * @param recorded        whether it has a recording; taken for granted while only titles are searched
 * @param sample          whether what plays is our own sample, not the original
 * @param coverWord       null where the page is to choose one of the title
 * @param topicSlug       the first topic, or null
 * @param superseded      whether another session that the viewer may see replaces it; false while only titles are
 *                        searched
 * @param strip           words spoken in each bar of the strip (Transcript.wordsPerBar); empty without a transcript
 * @param moments         the best: at most three of speech, then at most two in materials, each best first; where only
 *                        one session was asked for, all in order of time
 * @param momentCount     how many there are in all
 * @param markSeconds     starts of all captions and shown slides that match, ascending, for the timeline
 * @param evidence        why it was found; nothing while only titles are searched
 */
public record SessionHit(
        String slug,
        MarkedText title,
        MarkedText summary,
        List<MarkedText> details,
        List<MarkedText> topicNames,
        String programSlug,
        String programName,
        String date,
        String heldOn,
        Integer originalSeconds,
        Integer recordedSeconds,
        boolean recorded,
        boolean sample,
        String coverWord,
        String topicSlug,
        Visibility visibility,
        boolean superseded,
        List<Integer> strip,
        List<Moment> moments,
        int momentCount,
        List<Double> markSeconds,
        Evidence evidence) {

    public SessionHit {
        details = List.copyOf(details);
        topicNames = List.copyOf(topicNames);
        strip = List.copyOf(strip);
        moments = List.copyOf(moments);
        markSeconds = List.copyOf(markSeconds);
    }

    /** The moments of speech among the best, best first. */
    public List<Moment> spoken() {
        return moments.stream().filter(moment -> !moment.inMaterial()).toList();
    }

    /** The slides and handout pages among the best, best first. */
    public List<Moment> pages() {
        return moments.stream().filter(Moment::inMaterial).toList();
    }

    /** Length of the recording, else of the event itself, in seconds; null where neither is known. */
    public Integer durationSeconds() {
        return recordedSeconds == null ? originalSeconds : recordedSeconds;
    }

    /** Moments beyond those in the list. */
    public int more() {
        return momentCount - moments.size();
    }
}
