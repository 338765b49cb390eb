package org.chapterhouse.api.admin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.chapterhouse.api.Csv;
import org.chapterhouse.catalog.history.FieldChange;
import org.chapterhouse.ingest.run.ImportEntries.Told;
import org.chapterhouse.ingest.run.ImportNote;

/** The report of a run as a table, a row an entry. For one thread. */
final class ImportReportCsv {

    private final Csv csv = new Csv().row("list", "position", "id", "title", "outcome", "changes", "notes");

    void add(List<Told> entries) {
        for (Told told : entries) {
            csv.row(
                    ImportReportJson.list(told.entry().getKind()),
                    told.entry().getPosition(),
                    told.entry().getSourceId(),
                    told.entry().getLabel(),
                    told.entry().getOutcome().name().toLowerCase(Locale.ROOT),
                    told.entry().getChanges().stream()
                            .map(ImportReportCsv::told)
                            .collect(Collectors.joining("\n")),
                    told.notes().stream().map(ImportNote::getText).collect(Collectors.joining("\n")));
        }
    }

    private static String told(FieldChange change) {
        return change.getField() + ": " + text(change.getBefore()) + " → " + text(change.getAfter());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return csv.toString();
    }
}
