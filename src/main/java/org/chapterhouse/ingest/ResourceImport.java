package org.chapterhouse.ingest;

import java.util.List;

import org.chapterhouse.catalog.Curation;
import org.chapterhouse.community.Resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class ResourceImport implements EntryImport {

    @Inject
    private Upsert upsert;
    @Inject
    private Curation curation;

    private record Fields(String section, String title, String summary, String url, List<String> notes,
            List<String> sources, String sourceNote) {
    }

    @Override
    public Kind kind() {
        return Kind.RESOURCE;
    }

    @Override
    public long save(Entry entry, Long known, EntryFiles files) {
        Fields fields = EntryReader.read(entry.json(), Fields.class);
        Resource resource = upsert.find(Resource.class, known, Resource::new);
        resource.describe(fields.title(), fields.summary(), fields.url(), fields.notes());
        resource.listUnder(fields.section(), entry.position());
        resource.cite(fields.sources(), fields.sourceNote());
        return curation.keep(resource).getId();
    }
}
