package org.chapterhouse.web.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.link.LinkChecks;
import org.chapterhouse.link.LinkCounts;
import org.chapterhouse.link.LinkFault;
import org.chapterhouse.security.CurrentViewer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** admin/links.xhtml: which links of the archive did not answer, and having all of them checked. */
@Named
@RequestScoped
public class LinksPage {

    private static final int MOST = 500;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);

    @Inject
    private LinkChecks checks;

    @Inject
    private CurrentViewer current;

    private LinkCounts counts;
    private List<LinkFault> rows;

    @PostConstruct
    void load() {
        counts = checks.counts();
        rows = checks.faults(MOST);
    }

    public void checkAll() {
        checks.checkAll(current.viewer());
        load();
    }

    public LinkCounts getCounts() {
        return counts;
    }

    /** Null where none was ever checked. */
    public String getLatest() {
        return day(counts.latest());
    }

    /** Those that did not answer, once for each place where they stand. */
    public List<LinkFault> getRows() {
        return rows;
    }

    /** Null for null. */
    public String day(Instant when) {
        return when == null ? null : DAY.format(when);
    }
}
