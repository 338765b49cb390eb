package org.chapterhouse.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.chapterhouse.catalog.desk.FieldEdit;
import org.chapterhouse.site.PageAddress;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the history of a thing, and leads to the form with what stood in it before. Thread-safe. */
@ApplicationScoped
public class HistoryRows {

    /** How many changes a page shows. */
    public static final int MOST = 100;

    @Inject
    private Texts texts;

    /**
     * @param edits the fields of a change follow each other
     * @param form  the address of the form
     * @param has   whether the form has inputs for a field
     */
    public List<HistoryRow> of(List<FieldEdit> edits, PageAddress form, Predicate<String> has) {
        Map<Long, List<FieldEdit>> changes =
                edits.stream().collect(Collectors.groupingBy(FieldEdit::edit, LinkedHashMap::new, Collectors.toList()));
        return changes.values().stream().map(edit -> row(edit, form, has)).toList();
    }

    private HistoryRow row(List<FieldEdit> edit, PageAddress form, Predicate<String> has) {
        FieldEdit first = edit.get(0);
        boolean created = first.action().equals("CREATED");
        return new HistoryRow(
                DeskTime.of(first.at()),
                who(first),
                what(edit),
                created || !inForm(edit, has) ? null : restore(first, form).toString(),
                edit.stream()
                        .filter(change -> change.field() != null)
                        .map(change -> field(change, form, !created && has.test(change.field())))
                        .toList());
    }

    private String what(List<FieldEdit> edit) {
        return switch (edit.get(0).action()) {
            case "CREATED" -> texts.get("desk.history.created");
            case "TRASHED" -> texts.get("desk.history.trashed");
            case "RESTORED" -> texts.get("desk.history.restored");
            default -> texts.get("desk.history.changed", fields(edit));
        };
    }

    private String fields(List<FieldEdit> edit) {
        return edit.stream()
                .filter(change -> change.field() != null)
                .map(change -> name(change.field()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean inForm(List<FieldEdit> edit, Predicate<String> has) {
        return edit.stream().anyMatch(change -> change.field() != null && has.test(change.field()));
    }

    private HistoryRow.FieldRow field(FieldEdit change, PageAddress form, boolean inForm) {
        return new HistoryRow.FieldRow(
                name(change.field()),
                told(change.field(), change.before()),
                told(change.field(), change.after()),
                inForm ? restore(change, form).with("field", change.field()).toString() : null);
    }

    private String told(String field, String value) {
        return field.equals("visibility") && value != null
                ? texts.family("desk.visibility.").get(value)
                : value == null ? "" : value;
    }

    private static PageAddress restore(FieldEdit change, PageAddress form) {
        return form.with("restore", change.edit());
    }

    private String name(String field) {
        return FieldNames.of(field.replaceFirst("[\\[.].*", ""), texts);
    }

    private String who(FieldEdit edit) {
        if (edit.way().equals("IMPORT")) {
            return texts.get("desk.person.import");
        }
        if (edit.way().equals("BY_ITSELF")) {
            return texts.get("desk.person.server");
        }
        return edit.person() == null ? texts.get("desk.person.gone") : edit.person();
    }
}
