package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.Topic;
import org.chapterhouse.catalog.TopicDetails;
import org.chapterhouse.catalog.edit.TopicEditing;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class TopicImport implements EntryImport {

    @Inject
    private Known known;

    @Inject
    private TopicEditing topics;

    private record Fields(String id, String name, List<String> synonyms) {

        static Fields of(Topic topic) {
            return new Fields(topic.getSlug(), topic.getName(), topic.getSynonyms());
        }

        TopicDetails details() {
            return new TopicDetails(name, synonyms);
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.TOPIC;
    }

    @Override
    public Saved save(Entry entry, Long id, EntryFiles files, Editor editor) {
        Topic topic = known.find(Topic.class, id);
        Fields fields = EntryReader.merge(topic == null ? null : Fields.of(topic), entry.json(), Fields.class);
        return topic == null
                ? Saved.created(topics.create(new Slug(fields.id()), fields.details(), editor)
                        .getId())
                : Saved.changed(id, topics.change(topic, fields.details(), editor));
    }
}
