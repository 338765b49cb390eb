package org.chapterhouse.web.desk.plain;

import java.util.List;
import java.util.Map;

import org.chapterhouse.catalog.desk.ChangeHistory;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.desk.FieldNames;
import org.chapterhouse.web.desk.HistoryRow;
import org.chapterhouse.web.desk.HistoryRows;
import org.chapterhouse.web.frame.Texts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What stands around the inputs of {@link PlainFormPage}: heading, labels, hints, what is wrong, and the history. */
@Named
@RequestScoped
public class PlainTexts {

    @Inject
    private PlainFormPage page;

    @Inject
    private ChangeHistory history;

    @Inject
    private HistoryRows table;

    @Inject
    private CurrentViewer current;

    @Inject
    private Texts texts;

    private Map<String, String> labels;
    private Map<String, String> hints;
    private List<HistoryRow> rows;

    /**
     * An input that cannot be saved.
     *
     * @param input of the input, empty for the form as a whole
     */
    public record Problem(String input, String label, String text) {}

    @PostConstruct
    void read() {
        labels = texts.family("desk.label.");
        hints = texts.family("desk.hint.");
    }

    /** Of the page. */
    public String getTitle() {
        return page.isAdding() ? getHeading() : texts.get("desk.session.title", getHeading());
    }

    /** What it is called, or that it is to be added. */
    public String getHeading() {
        return page.isAdding()
                ? texts.family("desk.kind.add.").get(page.kind().name())
                : page.opened().label();
    }

    /** Where readers see it; null for nowhere of its own. */
    public String getPage() {
        return page.isAdding() ? null : page.kind().page(page.opened().key());
    }

    /** By input. */
    public Map<String, String> getLabels() {
        return labels;
    }

    /** By input; not each has one. */
    public Map<String, String> getHints() {
        return hints;
    }

    /** In the order in which they were found. */
    public List<Problem> getProblems() {
        return page.getWrong().entrySet().stream()
                .map(entry -> new Problem(
                        labels.containsKey(entry.getKey()) ? entry.getKey() : "",
                        labels.get(entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    /** What was taken from the history into the form, in words; null for nothing. */
    public String getRestored() {
        return page.former().isEmpty()
                ? null
                : texts.get("desk.plain.restored", FieldNames.of(page.former().keySet(), texts));
    }

    /** Newest first. */
    public List<HistoryRow> getRows() {
        if (rows == null) {
            rows = table.of(
                    history.newest(page.kind().subject(), page.opened().id(), HistoryRows.MOST, current.viewer()),
                    PageAddress.of(page.getHref()),
                    page.getForm()::has);
        }
        return rows;
    }
}
