package org.chapterhouse.web.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.chapterhouse.account.Visibility;
import org.chapterhouse.catalog.Successors;
import org.chapterhouse.search.document.MomentKind;
import org.chapterhouse.search.find.Evidence;
import org.chapterhouse.search.find.Moment;
import org.chapterhouse.search.find.SessionHit;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.site.MaterialAddress;
import org.chapterhouse.site.MomentAddress;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.SessionLength;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.CoverModel;
import org.chapterhouse.web.ui.StripModel;

/** A session that was found, as the search page shows it. */
public final class HitView {

    private final SessionHit hit;
    private final String question;
    private final Texts texts;
    private final Map<Long, String> mediaTypes;
    private final PageAddress narrowed;
    private final Successors.Shown successor;

    /**
     * @param question   what was searched for, so that the session's page can mark it too
     * @param mediaTypes those of the materials in which something was found
     * @param narrowed   by what else than the question its moments were chosen
     * @param successor  what replaces the session; null for nothing
     */
    HitView(
            SessionHit hit,
            String question,
            Texts texts,
            Map<Long, String> mediaTypes,
            PageAddress narrowed,
            Successors.Shown successor) {
        this.successor = successor;
        this.narrowed = narrowed;
        this.mediaTypes = mediaTypes;
        this.hit = hit;
        this.question = question;
        this.texts = texts;
    }

    /**
     * A moment of speech.
     *
     * @param number of its flag on the strip, from 1
     * @param href   plays it, a little before
     * @param language of the text where it is not that in which the page plays first; else null
     */
    public record Spoken(
            int number,
            double start,
            String href,
            MarkedText text,
            String language,
            String section,
            boolean byMeaning) {}

    /**
     * A slide or a page of a handout; {@code href} opens it there.
     *
     * @param picture what it looks like, or null
     */
    public record PageFound(
            String icon, String title, String href, MarkedText text, String picture, boolean byMeaning) {}

    public CoverModel getCover() {
        return CoverModel.of(
                hit.coverWord(),
                hit.title().text(),
                Objects.toString(hit.programSlug(), ""),
                Objects.toString(hit.programName(), ""),
                Objects.toString(hit.topicSlug(), ""));
    }

    public MarkedText getTitle() {
        return hit.title();
    }

    public MarkedText getSummary() {
        return hit.summary();
    }

    /** See {@link SessionHit#details}. */
    public List<MarkedText> getDetails() {
        return hit.details();
    }

    /** See {@link SessionHit#topicNames}; one is enough to explain it, where nothing else does. */
    public MarkedText getTopicName() {
        return hit.details().isEmpty() ? hit.topicNames().stream().findFirst().orElse(null) : null;
    }

    public String getProgram() {
        return hit.programName();
    }

    public String getDate() {
        return hit.date();
    }

    public String getLength() {
        return SessionLength.of(hit.originalSeconds(), hit.recordedSeconds(), hit.sample(), texts);
    }

    /** Whether only editors see it. */
    public boolean isDraft() {
        return hit.visibility() == Visibility.DRAFT;
    }

    /** What replaces the session; null for nothing. */
    public Successors.Shown getSuccessor() {
        return successor;
    }

    /** Its page, with the words marked in the transcript. */
    public String getHref() {
        return PageAddress.of("/sessions/" + hit.slug()).with("q", question).toString();
    }

    /** How many moments, in words; null for none. */
    public String getCount() {
        return hit.momentCount() == 0 ? null : texts.get("search.moments", hit.momentCount());
    }

    /** How many moments are not listed, in words; null for none. */
    public String getMore() {
        return hit.more() <= 0 ? null : texts.get("search.more", hit.more());
    }

    /** Where all of them are. */
    public String getMoreHref() {
        return "/moments/" + hit.slug() + narrowed.with("q", question);
    }

    /** Whether there is anything to play. */
    public boolean isRecorded() {
        return hit.recorded();
    }

    /** The strip with its matches; null without a transcript. */
    public StripModel getStrip() {
        if (hit.strip().isEmpty() || hit.recordedSeconds() == null) {
            return null;
        }
        List<Double> best = hit.spoken().stream().map(Moment::startSeconds).toList();
        int[] words = hit.strip().stream().mapToInt(Integer::intValue).toArray();
        return StripModel.of(hit.recordedSeconds(), words).found(hit.markSeconds(), best);
    }

    /** Whether the text stands in it word for word. */
    public boolean isWordForWord() {
        return hit.evidence().wordForWord();
    }

    /** Whether the text names one who spoke. */
    public boolean isSpeaker() {
        return hit.evidence().speaker();
    }

    /** Why it was found, for editors: its tier, and the scores that order the sessions within a tier. */
    public String getWhy() {
        Evidence why = hit.evidence();
        return texts.get(
                "search.why",
                why.wordForWord() ? 1 : why.speaker() ? 2 : 0,
                why.words(),
                why.meaning(),
                Objects.requireNonNullElse(why.similarity(), -1.0));
    }

    public List<Spoken> getSpoken() {
        List<Moment> spoken = hit.spoken();
        return IntStream.range(0, spoken.size())
                .mapToObj(i -> spoken(i + 1, spoken.get(i)))
                .toList();
    }

    private Spoken spoken(int number, Moment moment) {
        return new Spoken(
                number,
                moment.startSeconds(),
                MomentAddress.of(hit.slug(), moment, question, null),
                moment.text(),
                moment.language(),
                moment.section(),
                moment.byMeaning());
    }

    public List<PageFound> getPages() {
        return hit.pages().stream().map(this::page).toList();
    }

    private PageFound page(Moment moment) {
        boolean slide = moment.kind() == MomentKind.SLIDE;
        String type = mediaTypes.get(moment.materialId());
        String title =
                texts.get("search.page", moment.materialTitle(), texts.get(MaterialAddress.piece(type), moment.page()));
        String href = MomentAddress.of(hit.slug(), moment, question, type);
        return new PageFound(
                slide ? "presentation" : "file-text",
                title,
                href,
                moment.text(),
                slide && type != null ? MaterialAddress.picture(moment.materialId(), type, moment.page()) : null,
                moment.byMeaning());
    }
}
