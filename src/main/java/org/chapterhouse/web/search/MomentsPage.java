package org.chapterhouse.web.search;

import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Unavailable;
import org.chapterhouse.search.find.Moment;
import org.chapterhouse.search.find.SessionSearch;
import org.chapterhouse.search.query.SearchQuery.Order;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.MaterialAddress;
import org.chapterhouse.site.MomentAddress;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.MovedPage;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Pager;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page {@code /moments/{slug}?q=…}: all moments of a session that answer a search. */
@Named
@RequestScoped
public class MomentsPage {

    private static final int SIZE = 50;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionSearch search;

    @Inject
    private Programs programs;

    @Inject
    private CurrentViewer current;

    @Inject
    private SearchChoices choices;

    @Inject
    private Texts texts;

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    private Session session;
    private List<Row> rows = List.of();
    private int total;
    private boolean away;

    /**
     * @param start    seconds, or null where it is at no known time
     * @param href     plays it, a little before, or opens the material at its page
     * @param title    of the page of a material; null for speech
     * @param language of the text where it is not that in which the page plays first; else null
     */
    public record Row(
            Double start,
            String href,
            String title,
            MarkedText text,
            String language,
            String section,
            boolean byMeaning) {}

    /** Runs before anything is drawn, so that a session that is not to be seen is a page of its own. */
    public String load() {
        if (slug == null) {
            return "/search?faces-redirect=true";
        }
        session = sessions.requireVisible(slug, current.viewer());
        if (!session.getSlug().equals(slug)) {
            MovedPage.lead("/moments/" + session.getSlug());
            return null;
        }
        try {
            List<Moment> all = search.moments(choices.query(Order.RELEVANCE, 1, 1), slug, current.viewer());
            total = all.size();
            List<Moment> shown =
                    all.stream().skip((choices.page() - 1L) * SIZE).limit(SIZE).toList();
            Map<Long, String> mediaTypes = programs.mediaTypesOf(Moment.materials(shown));
            rows = shown.stream().map(moment -> row(moment, mediaTypes)).toList();
        } catch (Invalid tooLong) {
            rows = List.of();
        } catch (Unavailable e) {
            away = true;
        }
        return null;
    }

    private Row row(Moment moment, Map<Long, String> mediaTypes) {
        String type = moment.inMaterial() ? mediaTypes.get(moment.materialId()) : null;
        String title = moment.inMaterial()
                ? texts.get(
                        "search.page", moment.materialTitle(), texts.get(MaterialAddress.piece(type), moment.page()))
                : null;
        return new Row(
                moment.startSeconds(),
                MomentAddress.of(slug, moment, getText(), type),
                title,
                moment.text(),
                moment.language(),
                moment.section(),
                moment.byMeaning());
    }

    public Session getSession() {
        return session;
    }

    /** What is searched for. */
    public String getText() {
        return choices.text();
    }

    /** The page of the session, with the words marked. */
    public String getHref() {
        return PageAddress.of("/sessions/" + slug).with("q", getText()).toString();
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getTotal() {
        return total;
    }

    /** Whether the search server is away, so that nothing is known. */
    public boolean isAway() {
        return away;
    }

    public Pager getPager() {
        return new Pager(choices.page(), SIZE, total, choices.address("/moments/" + slug));
    }
}
