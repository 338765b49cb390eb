package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.community.Event;
import org.chapterhouse.community.EventDate;
import org.chapterhouse.community.EventDetails;
import org.chapterhouse.community.edit.EventEditing;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class EventImport implements EntryImport {

    @Inject
    private Known known;

    @Inject
    private EventEditing events;

    private record Fields(
            String name,
            String usualTiming,
            String owner,
            String officialUrl,
            List<DateFields> dates,
            String note,
            List<String> sources,
            String sourceNote) {

        static Fields of(Event event) {
            EventDetails now = event.details();
            return new Fields(
                    now.name(),
                    now.usualTiming(),
                    now.owner(),
                    now.officialUrl(),
                    now.dates().stream().map(DateFields::of).toList(),
                    now.note(),
                    now.provenance().getSources(),
                    now.provenance().getNote());
        }

        EventDetails details() {
            return new EventDetails(
                    name,
                    usualTiming,
                    owner,
                    officialUrl,
                    dates.stream().map(DateFields::date).toList(),
                    note,
                    new Provenance(sources, sourceNote));
        }
    }

    private record DateFields(PartialDate start, PartialDate end, String note) {

        static DateFields of(EventDate date) {
            return new DateFields(date.getStart(), date.getEnd(), date.getNote());
        }

        EventDate date() {
            return new EventDate(start, end, note);
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.EVENT;
    }

    @Override
    public Saved save(Entry entry, Long id, EntryFiles files, Editor editor) {
        Event event = known.find(Event.class, id);
        Fields fields = EntryReader.merge(event == null ? null : Fields.of(event), entry.json(), Fields.class);
        return event == null
                ? Saved.created(events.create(fields.details(), editor).getId())
                : Saved.changed(id, events.change(event, fields.details(), editor));
    }
}
