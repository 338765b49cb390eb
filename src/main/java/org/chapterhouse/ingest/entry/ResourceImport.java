package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.community.Resource;
import org.chapterhouse.community.ResourceDetails;
import org.chapterhouse.community.edit.ResourceEditing;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class ResourceImport implements EntryImport {

    @Inject
    private Known known;

    @Inject
    private ResourceEditing resources;

    private record Fields(
            String section,
            String title,
            String summary,
            String url,
            List<String> notes,
            List<String> sources,
            String sourceNote) {

        static Fields of(Resource resource) {
            ResourceDetails now = resource.details();
            return new Fields(
                    now.section(),
                    now.title(),
                    now.summary(),
                    now.url(),
                    now.notes(),
                    now.provenance().getSources(),
                    now.provenance().getNote());
        }

        ResourceDetails details(int position) {
            return new ResourceDetails(
                    section, position, title, summary, url, notes, new Provenance(sources, sourceNote));
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.RESOURCE;
    }

    @Override
    public Saved save(Entry entry, Long id, EntryFiles files, Editor editor) {
        Resource resource = known.find(Resource.class, id);
        ResourceDetails details = EntryReader.merge(
                        resource == null ? null : Fields.of(resource), entry.json(), Fields.class)
                .details(entry.position());
        return resource == null
                ? Saved.created(resources.create(details, editor).getId())
                : Saved.changed(id, resources.change(resource, details, editor));
    }
}
