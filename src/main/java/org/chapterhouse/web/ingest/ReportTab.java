package org.chapterhouse.web.ingest;

import java.util.List;

import org.chapterhouse.ingest.run.ImportRun;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.Texts;

/**
 * A choice of the entries of a report.
 *
 * @param now whether it is shown
 */
public record ReportTab(String name, long count, String href, boolean now) {

    /**
     * @param hinted how many entries have hints
     * @param show   the choice that is shown; empty for all entries
     */
    static List<ReportTab> of(ImportRun run, int hinted, String show, Texts texts) {
        PageAddress address = PageAddress.of("/admin/imports").with("run", run.getId());
        String all = texts.get("imports.show.all");
        return List.of(
                new ReportTab(all, run.getDone(), address + "#report", show.isEmpty()),
                of("CREATED", run.getCreated(), address, show, texts),
                of("CHANGED", run.getChanged(), address, show, texts),
                of("UNCHANGED", run.getUnchanged(), address, show, texts),
                of("EDITED_HERE", run.getEditedHere(), address, show, texts),
                of("REJECTED", run.getRejected(), address, show, texts),
                of("HINTED", hinted, address, show, texts));
    }

    private static ReportTab of(String name, long count, PageAddress address, String show, Texts texts) {
        return new ReportTab(
                texts.get("imports.show." + name), count, address.with("show", name) + "#report", name.equals(show));
    }
}
