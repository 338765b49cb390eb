package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.Program;
import org.chapterhouse.catalog.ProgramDetails;
import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.Slug;
import org.chapterhouse.catalog.edit.ProgramEditing;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class ProgramImport implements EntryImport {

    @Inject
    private Known known;

    @Inject
    private ProgramEditing programs;

    private record Fields(
            String id,
            String name,
            String acronym,
            String owner,
            String description,
            String officialUrl,
            Boolean onHome,
            List<String> sources,
            String sourceNote) {

        static Fields of(Program program) {
            ProgramDetails now = program.details();
            return new Fields(
                    program.getSlug(),
                    now.name(),
                    now.acronym(),
                    now.owner(),
                    now.description(),
                    now.officialUrl(),
                    now.onHome(),
                    now.provenance().getSources(),
                    now.provenance().getNote());
        }

        ProgramDetails details() {
            return new ProgramDetails(
                    name,
                    acronym,
                    owner,
                    description,
                    officialUrl,
                    Boolean.TRUE.equals(onHome),
                    new Provenance(sources, sourceNote));
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.PROGRAM;
    }

    @Override
    public Saved save(Entry entry, Long id, EntryFiles files, Editor editor) {
        Program program = known.find(Program.class, id);
        Fields fields = EntryReader.merge(program == null ? null : Fields.of(program), entry.json(), Fields.class);
        return program == null
                ? Saved.created(programs.create(new Slug(fields.id()), fields.details(), editor)
                        .getId())
                : Saved.changed(id, programs.change(program, fields.details(), editor));
    }
}
