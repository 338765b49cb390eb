package org.chapterhouse.ingest.entry;

import java.util.List;

import org.chapterhouse.catalog.Provenance;
import org.chapterhouse.catalog.history.Editor;
import org.chapterhouse.community.GlossaryDetails;
import org.chapterhouse.community.GlossaryEntry;
import org.chapterhouse.community.edit.GlossaryEditing;
import org.chapterhouse.ingest.manifest.Entry;
import org.chapterhouse.ingest.manifest.EntryKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class GlossaryImport implements EntryImport {

    @Inject
    private Known known;

    @Inject
    private GlossaryEditing glossary;

    private record Fields(
            String acronym, String expansion, List<String> sameAs, List<String> sources, String sourceNote) {

        static Fields of(GlossaryEntry meaning) {
            return new Fields(
                    meaning.getAcronym(),
                    meaning.getExpansion(),
                    meaning.getSameAs(),
                    meaning.getProvenance().getSources(),
                    meaning.getProvenance().getNote());
        }

        GlossaryDetails details() {
            return new GlossaryDetails(expansion, sameAs, new Provenance(sources, sourceNote));
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.GLOSSARY;
    }

    @Override
    public Saved save(Entry entry, Long id, EntryFiles files, Editor editor) {
        GlossaryEntry meaning = known.find(GlossaryEntry.class, id);
        Fields fields = EntryReader.merge(meaning == null ? null : Fields.of(meaning), entry.json(), Fields.class);
        return meaning == null
                ? Saved.created(glossary.create(fields.acronym(), fields.details(), editor)
                        .getId())
                : Saved.changed(id, glossary.change(meaning, fields.details(), editor));
    }
}
