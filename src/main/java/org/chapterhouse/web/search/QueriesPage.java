package org.chapterhouse.web.search;

import java.time.Duration;
import java.util.List;

import org.chapterhouse.searchlog.QueryCount;
import org.chapterhouse.searchlog.QueryReport;
import org.chapterhouse.searchlog.QueryReport.Kind;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.ui.Choices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** admin/queries.xhtml: what people search for, what they do not find, what they find and leave. */
@Named
@RequestScoped
public class QueriesPage {

    private static final int MOST = 50;
    private static final List<Integer> PERIODS = List.of(30, 90, 365);

    @Inject
    private QueryReport report;

    @Inject
    private Choices choices;

    private int days;
    private List<QueryCount> top;
    private List<QueryCount> withoutResults;
    private List<QueryCount> withoutClicks;

    /** How far back the lists reach; {@code chosen} those that are shown. */
    public record Period(int days, String href, boolean chosen) {}

    @PostConstruct
    void load() {
        days = PERIODS.stream()
                .filter(period -> choices.one("days").equals(period.toString()))
                .findFirst()
                .orElse(PERIODS.get(1));
        top = list(Kind.ALL);
        withoutResults = list(Kind.FOUND_NOTHING);
        withoutClicks = list(Kind.NEVER_FOLLOWED);
    }

    private List<QueryCount> list(Kind kind) {
        return report.list(kind, Duration.ofDays(days), MOST);
    }

    public List<Period> getPeriods() {
        return PERIODS.stream()
                .map(period -> new Period(period, "/admin/queries?days=" + period, period == days))
                .toList();
    }

    public List<QueryCount> getTop() {
        return top;
    }

    public List<QueryCount> getWithoutResults() {
        return withoutResults;
    }

    public List<QueryCount> getWithoutClicks() {
        return withoutClicks;
    }

    /** From how many people up a query is listed. */
    public int getFewest() {
        return QueryReport.FEWEST;
    }

    /** Asks the same. */
    public String href(String text) {
        return PageAddress.of("/search").with("q", text).toString();
    }
}
