package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.community.Chapter;
import org.chapterhouse.community.ChapterDetails;
import org.chapterhouse.community.ChapterKind;
import org.chapterhouse.community.edit.ChapterEditing;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class ChapterImport implements EntryImport {

    @Inject
    private Known known;

    @Inject
    private ChapterEditing chapters;

    private record Fields(
            String id,
            String name,
            String abbreviation,
            ChapterKind kind,
            String region,
            List<String> covers,
            String coversNote,
            String website,
            String websiteNote,
            Integer founded,
            Integer officersChangeMonth,
            List<String> sources,
            String sourceNote) {

        static Fields of(Chapter chapter) {
            ChapterDetails now = chapter.details();
            return new Fields(
                    chapter.getSlug(),
                    now.name(),
                    now.abbreviation(),
                    now.kind(),
                    now.region(),
                    now.covers(),
                    now.coversNote(),
                    now.website(),
                    now.websiteNote(),
                    now.founded(),
                    now.officersChangeMonth(),
                    now.provenance().getSources(),
                    now.provenance().getNote());
        }

        ChapterDetails details() {
            return new ChapterDetails(
                    name,
                    abbreviation,
                    kind,
                    region,
                    covers,
                    coversNote,
                    website,
                    websiteNote,
                    founded,
                    officersChangeMonth,
                    new Provenance(sources, sourceNote));
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CHAPTER;
    }

    @Override
    public Saved save(Entry entry, Long id, EntryFiles files, Editor editor) {
        Chapter chapter = known.find(Chapter.class, id);
        Fields fields = EntryReader.merge(chapter == null ? null : Fields.of(chapter), entry.json(), Fields.class);
        return chapter == null
                ? Saved.created(chapters.create(new Slug(fields.id()), fields.details(), editor)
                        .getId())
                : Saved.changed(id, chapters.change(chapter, fields.details(), editor));
    }
}
