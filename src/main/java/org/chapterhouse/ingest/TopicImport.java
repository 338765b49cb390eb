package org.chapterhouse.ingest;

import java.util.List;

import org.chapterhouse.catalog.Curation;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class TopicImport implements EntryImport {

    @Inject
    private Upsert upsert;
    @Inject
    private Curation curation;
    @Inject
    private Affected affected;

    private record Fields(String id, String name, List<String> synonyms) {
    }

    @Override
    public Kind kind() {
        return Kind.TOPIC;
    }

    @Override
    public long save(Entry entry, Long known, EntryFiles files) {
        Fields fields = EntryReader.read(entry.json(), Fields.class);
        Slug slug = new Slug(fields.id());
        Topic topic = upsert.find(Topic.class, known, slug, () -> new Topic(slug));
        topic.describe(fields.name(), fields.synonyms());
        curation.keep(topic);
        affected.announce("topics", topic);
        return topic.getId();
    }
}
