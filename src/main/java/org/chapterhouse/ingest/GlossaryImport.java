package org.chapterhouse.ingest;

import java.util.List;

import org.chapterhouse.catalog.Curation;
import org.chapterhouse.community.GlossaryEntry;
import org.chapterhouse.community.NamesChanged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

@ApplicationScoped
class GlossaryImport implements EntryImport {

    @Inject
    private Upsert upsert;
    @Inject
    private Curation curation;
    @Inject
    private Event<NamesChanged> changes;

    private record Fields(String acronym, String expansion, List<String> sameAs, List<String> sources, String sourceNote) {
    }

    @Override
    public Kind kind() {
        return Kind.GLOSSARY;
    }

    @Override
    public long save(Entry entry, Long known, EntryFiles files) {
        Fields fields = EntryReader.read(entry.json(), Fields.class);
        GlossaryEntry meaning = upsert.find(GlossaryEntry.class, known, () -> {
            upsert.refuseTaken(GlossaryEntry.class, "acronym", fields.acronym());
            return new GlossaryEntry(fields.acronym());
        });
        meaning.standFor(fields.expansion(), fields.sameAs());
        meaning.cite(fields.sources(), fields.sourceNote());
        changes.fire(new NamesChanged());
        return curation.keep(meaning).getId();
    }
}
