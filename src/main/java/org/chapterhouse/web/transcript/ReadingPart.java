package org.chapterhouse.web.transcript;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.learning.watch.CreditSpeed;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchedIntervals;
import org.chapterhouse.media.text.PageText;
import org.chapterhouse.site.MaterialAddress;
import org.chapterhouse.web.session.TranscriptView;

/**
 * A paragraph of a transcript that is read on end, and the stretch of the recording it stands for: from its first word to
 * the next paragraph's, so that all parts together are the whole recording.
 *
 * @param slides those that were shown meanwhile
 * @param from   first second of the stretch
 * @param to     second after its last
 * @param millis how long reading it takes at the least
 * @param seen   whether all of it was watched or read before
 */
public record ReadingPart(
        TranscriptView.Paragraph paragraph, List<Slide> slides, int from, int to, long millis, boolean seen) {

    /** @param picture null where there is none */
    public record Slide(int number, String picture, String href, String text) {

        static Slide of(Material deck, PageText page) {
            String type = deck.getFile().getMediaType();
            return new Slide(
                    page.page(),
                    MaterialAddress.picture(deck.getId(), type, page.page()),
                    MaterialAddress.at(deck.getId(), type, page.page(), ""),
                    page.text().strip());
        }
    }

    /**
     * @param deck  the slides shown in the recording, or null
     * @param pages of the deck
     */
    static List<ReadingPart> of(
            TranscriptView view, CreditSpeed speed, Progress progress, Material deck, List<PageText> pages) {
        List<ReadingPart> parts = new ArrayList<>();
        List<TranscriptView.Paragraph> paragraphs = view.paragraphs();
        int from = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean last = i + 1 == paragraphs.size();
            int to = Math.max(
                    from,
                    last ? progress.duration() : (int) paragraphs.get(i + 1).start());
            parts.add(of(paragraphs.get(i), from, to, speed, progress.watched(), deck, pages));
            from = to;
        }
        return parts;
    }

    /** The pages of a deck of which nobody knows when they are shown. */
    static List<Slide> withoutTime(Material deck, List<PageText> pages) {
        return pages.stream()
                .filter(page -> page.startMillis() == null)
                .map(page -> Slide.of(deck, page))
                .toList();
    }

    private static ReadingPart of(
            TranscriptView.Paragraph paragraph,
            int from,
            int to,
            CreditSpeed speed,
            WatchedIntervals watched,
            Material deck,
            List<PageText> pages) {
        WatchedIntervals stretch = WatchedIntervals.between(from, to);
        List<Slide> shown = pages.stream()
                .filter(page -> page.startMillis() != null
                        && page.startMillis() / 1000 >= from
                        && page.startMillis() / 1000 < to)
                .map(page -> Slide.of(deck, page))
                .toList();
        return new ReadingPart(
                paragraph,
                shown,
                from,
                to,
                speed.millisFor(stretch),
                stretch.without(watched).isEmpty());
    }
}
