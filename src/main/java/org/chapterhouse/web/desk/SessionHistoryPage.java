package org.chapterhouse.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.desk.FieldEdit;
import org.chapterhouse.catalog.desk.SessionHistory;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What became of the session that is on the desk. */
@Named
@RequestScoped
public class SessionHistoryPage {

    private static final int MOST = 100;

    @Inject
    private SessionHistory history;

    @Inject
    private DeskSessionPage page;

    @Inject
    private CurrentViewer current;

    @Inject
    private Texts texts;

    private List<HistoryRow> rows;

    /** Newest first. */
    public List<HistoryRow> getRows() {
        if (rows == null) {
            Map<Long, List<FieldEdit>> edits = history.newest(page.getId(), MOST, current.viewer()).stream()
                    .collect(Collectors.groupingBy(FieldEdit::edit, LinkedHashMap::new, Collectors.toList()));
            rows = edits.values().stream().map(this::row).toList();
        }
        return rows;
    }

    private HistoryRow row(List<FieldEdit> edit) {
        FieldEdit first = edit.get(0);
        boolean created = first.action().equals("CREATED");
        String fields = edit.stream()
                .filter(change -> change.field() != null)
                .map(change -> name(change.field()))
                .distinct()
                .collect(Collectors.joining(", "));
        return new HistoryRow(
                DeskTime.of(first.at()),
                who(first),
                created ? texts.get("desk.history.created") : texts.get("desk.history.changed", fields),
                created || !inForm(edit) ? null : restore(first).toString(),
                edit.stream()
                        .filter(change -> change.field() != null)
                        .map(change -> field(change, created))
                        .toList());
    }

    private static boolean inForm(List<FieldEdit> edit) {
        return edit.stream().anyMatch(change -> change.field() != null && SessionForm.has(change.field()));
    }

    private HistoryRow.FieldRow field(FieldEdit change, boolean created) {
        boolean inForm = !created && SessionForm.has(change.field());
        return new HistoryRow.FieldRow(
                name(change.field()),
                told(change.field(), change.before()),
                told(change.field(), change.after()),
                inForm ? restore(change).with("field", change.field()).toString() : null);
    }

    private String told(String field, String value) {
        return field.equals("visibility") && value != null
                ? texts.family("desk.visibility.").get(value)
                : value == null ? "" : value;
    }

    private PageAddress restore(FieldEdit change) {
        return PageAddress.of(SessionRow.edit(page.getFacts().slug())).with("restore", change.edit());
    }

    private String name(String field) {
        return FieldNames.of(field.replaceFirst("[\\[.].*", ""), texts);
    }

    private String who(FieldEdit edit) {
        if (edit.way().equals("IMPORT")) {
            return texts.get("desk.person.import");
        }
        return edit.person() == null ? texts.get("desk.person.gone") : edit.person();
    }
}
