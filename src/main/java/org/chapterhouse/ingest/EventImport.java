package org.chapterhouse.ingest;

import java.util.List;

import org.chapterhouse.catalog.Curation;
import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.community.Event;
import org.chapterhouse.community.EventDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class EventImport implements EntryImport {

    @Inject
    private Upsert upsert;
    @Inject
    private Curation curation;

    private record Fields(String name, String usualTiming, String owner, String officialUrl, List<DateFields> dates,
            String note, List<String> sources, String sourceNote) {
    }

    private record DateFields(PartialDate start, PartialDate end, String note) {

        private DateFields {
            if (end != null && end.compareTo(start) < 0) {
                throw new IllegalArgumentException("The event ends on " + end + ", before it starts on " + start + ".");
            }
        }
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public long save(Entry entry, Long known, EntryFiles files) {
        Fields fields = EntryReader.read(entry.json(), Fields.class);
        Event event = upsert.find(Event.class, known, Event::new);
        event.describe(fields.name(), fields.usualTiming(), fields.owner(), fields.officialUrl(), fields.note());
        event.takePlace(fields.dates().stream()
                .map(date -> new EventDate(date.start(), date.end(), date.note())).toList());
        event.cite(fields.sources(), fields.sourceNote());
        return curation.keep(event).getId();
    }
}
