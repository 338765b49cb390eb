package org.chapterhouse.web.desk.plain;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.community.GlossaryDetails;
import org.chapterhouse.community.GlossaryEntry;
import org.chapterhouse.community.edit.GlossaryEditing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class GlossaryKind extends PlainKind<GlossaryEntry, GlossaryDetails> {

    @Inject
    private GlossaryEditing editing;

    @Override
    GlossaryEditing editing() {
        return editing;
    }

    @Override
    Optional<PlainField> keyField() {
        return Optional.of(PlainField.shortLine("acronym"));
    }

    @Override
    List<PlainField> fields() {
        return List.of(PlainField.line("expansion"), PlainField.lines("sameAs"), PlainField.sources());
    }

    @Override
    GlossaryDetails details(PlainReader typed, GlossaryDetails now) {
        return new GlossaryDetails(typed.text("expansion"), typed.lines("sameAs"), typed.provenance());
    }

    @Override
    String about(GlossaryEntry entry) {
        return entry.getExpansion();
    }
}
