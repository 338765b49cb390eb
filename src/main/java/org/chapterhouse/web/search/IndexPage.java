package org.chapterhouse.web.search;

import java.time.Clock;
import java.util.List;

import org.chapterhouse.account.Account;
import org.chapterhouse.account.Accounts;
import org.chapterhouse.problem.Problem;
import org.chapterhouse.search.index.IndexOverview;
import org.chapterhouse.search.index.IndexOverview.Counts;
import org.chapterhouse.search.index.IndexOverview.GivenUp;
import org.chapterhouse.search.index.IndexRebuild;
import org.chapterhouse.search.index.IndexRebuilds;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Length;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** admin/index.xhtml: how the search index is, rebuilding it, what it could not take. */
@Named
@RequestScoped
public class IndexPage {

    private static final int MOST_REBUILDS = 20;
    private static final int MOST_GIVEN_UP = 500;

    @Inject
    private CurrentViewer current;

    @Inject
    private Accounts accounts;

    @Inject
    private IndexOverview overview;

    @Inject
    private IndexRebuilds rebuilds;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    private Counts counts;
    private List<GivenUp> givenUp;
    private List<RebuildRow> rows;

    @PostConstruct
    void load() {
        counts = overview.counts();
        givenUp = overview.givenUp(MOST_GIVEN_UP);
        rows = rebuilds.recent(MOST_REBUILDS).stream().map(this::row).toList();
    }

    private RebuildRow row(IndexRebuild rebuild) {
        String by = rebuild.getStartedBy() == null
                ? null
                : accounts.find(rebuild.getStartedBy()).map(Account::getName).orElse(null);
        return new RebuildRow(rebuild, by, clock.instant());
    }

    public void rebuild() {
        attempt(() -> rebuilds.start(current.viewer()));
    }

    public void cancel() {
        attempt(() -> rebuilds.cancel(getRunning().rebuild().getId(), current.viewer()));
    }

    public void tryAgain(long sessionId) {
        attempt(() -> overview.tryAgain(sessionId, current.viewer()));
    }

    public void tryAllAgain() {
        attempt(() -> overview.tryAllAgain(current.viewer()));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Problem e) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), null));
        }
        load();
    }

    /** Whether the viewer may rebuild the index. */
    public boolean isMayRebuild() {
        return current.viewer().administers();
    }

    public Counts getCounts() {
        return counts;
    }

    /** The key of the sentence that says how the index is. */
    public String getState() {
        if (counts.documents() == null) {
            return "index.away";
        }
        if (counts.waiting() > 0) {
            return "index.following";
        }
        return counts.documents() == counts.sessions()
                ? "index.whole"
                : getRunning() != null ? "index.holds" : "index.differs";
    }

    /** Whether the page will change soon without any action. */
    public boolean isBusy() {
        return getRunning() != null || isBehind();
    }

    /** Whether changes are on their way to the index. */
    public boolean isBehind() {
        return counts.waiting() > 0 || counts.byWordsOnly() > 0;
    }

    /** How many sessions are found by meaning, and when all will be. */
    public String getByMeaning() {
        return counts.untilByMeaning()
                .map(left -> texts.get(
                        "index.atRate",
                        counts.byMeaning(),
                        counts.sessions(),
                        Math.round(counts.vectorsPerMinute()),
                        Length.of(Math.toIntExact(left.toSeconds()))))
                .orElseGet(() -> texts.get("index.ofSessions", counts.byMeaning(), counts.sessions()));
    }

    /** Newest first. */
    public List<GivenUp> getGivenUp() {
        return givenUp;
    }

    public String since(GivenUp row) {
        return RebuildRow.MINUTE.format(row.since());
    }

    /** Newest first. */
    public List<RebuildRow> getRows() {
        return rows;
    }

    /** Null while none is running. */
    public RebuildRow getRunning() {
        return rows.isEmpty() || !rows.get(0).rebuild().isRunning() ? null : rows.get(0);
    }
}
