package org.chapterhouse.web.session;

import java.util.List;

import org.chapterhouse.catalog.Successors;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Timecode;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What replaces the session on the page, as its readers see it. */
@Named
@RequestScoped
public class SupersededView {

    @Inject
    private SessionPage page;

    @Inject
    private Successors successors;

    @Inject
    private CurrentViewer current;

    @Inject
    private Texts texts;

    private List<Line> all = List.of();

    /**
     * One session that replaces it.
     *
     * @param at    second from which on; null for the whole session
     * @param href  leads there
     * @param told  where in that one's recording, in words; may be empty
     * @param here  plays this session from the second on
     */
    public record Line(Integer at, String title, String href, String told, String here) {}

    @PostConstruct
    void load() {
        all = successors.of(page.getSession(), current.viewer()).stream()
                .map(this::line)
                .toList();
    }

    private Line line(Successors.Shown shown) {
        String there = "/sessions/" + shown.slug();
        boolean begins = shown.from() == null;
        return new Line(
                shown.at(),
                shown.title(),
                begins ? there : Timecode.at(there, shown.from()),
                begins ? "" : texts.get("session.superseded.from", Timecode.clock(shown.from())),
                shown.at() == null ? null : Timecode.at(page.getHref(), shown.at()));
    }

    /** What replaces it as a whole; null for nothing. */
    public Line getWhole() {
        return all.stream().filter(line -> line.at() == null).findFirst().orElse(null);
    }

    /** What replaces moments of it, in order of time. */
    public List<Line> getMoments() {
        return all.stream().filter(line -> line.at() != null).toList();
    }
}
