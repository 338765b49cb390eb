package org.chapterhouse.ingest;

import java.util.List;
import java.util.Objects;

import org.chapterhouse.catalog.Curation;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.community.Chapter;
import org.chapterhouse.community.ChapterKind;
import org.chapterhouse.community.ChapterRenamed;
import org.chapterhouse.community.NamesChanged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

@ApplicationScoped
class ChapterImport implements EntryImport {

    @Inject
    private Upsert upsert;
    @Inject
    private Curation curation;
    @Inject
    private Event<NamesChanged> changes;
    @Inject
    private Event<ChapterRenamed> renamed;

    private record Fields(String id, String name, String abbreviation, ChapterKind kind, String region,
            List<String> covers, String coversNote, String website, String websiteNote, Integer founded,
            Integer officersChangeMonth, List<String> sources, String sourceNote) {
    }

    @Override
    public Kind kind() {
        return Kind.CHAPTER;
    }

    @Override
    public long save(Entry entry, Long known, EntryFiles files) {
        Fields fields = EntryReader.read(entry.json(), Fields.class);
        Slug slug = new Slug(fields.id());
        Chapter chapter = upsert.find(Chapter.class, known, slug, () -> new Chapter(slug));
        boolean same = Objects.equals(chapter.getName(), fields.name())
                && Objects.equals(chapter.getRegion(), fields.region());
        chapter.describe(fields.name(), fields.abbreviation(), fields.kind(), fields.region());
        chapter.cover(fields.covers(), fields.coversNote());
        chapter.publishAt(fields.website(), fields.websiteNote());
        chapter.date(fields.founded(), fields.officersChangeMonth());
        chapter.cite(fields.sources(), fields.sourceNote());
        changes.fire(new NamesChanged());
        curation.keep(chapter);
        if (!same) {
            renamed.fire(new ChapterRenamed(chapter.getSlug()));
        }
        return chapter.getId();
    }
}
