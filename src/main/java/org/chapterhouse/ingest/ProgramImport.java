package org.chapterhouse.ingest;

import java.util.List;

import org.chapterhouse.catalog.Curation;
import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.Slug;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class ProgramImport implements EntryImport {

    @Inject
    private Upsert upsert;
    @Inject
    private Curation curation;
    @Inject
    private Affected affected;

    private record Fields(String id, String name, String acronym, String owner, String description, String officialUrl,
            List<String> sources, String sourceNote) {
    }

    @Override
    public Kind kind() {
        return Kind.PROGRAM;
    }

    @Override
    public long save(Entry entry, Long known, EntryFiles files) {
        Fields fields = EntryReader.read(entry.json(), Fields.class);
        Slug slug = new Slug(fields.id());
        Program program = upsert.find(Program.class, known, slug, () -> new Program(slug));
        program.describe(fields.name(), fields.acronym(), fields.owner(), fields.description(), fields.officialUrl());
        program.cite(fields.sources(), fields.sourceNote());
        curation.keep(program);
        affected.announce("programs", program);
        return program.getId();
    }
}
