package org.chapterhouse.web.desk.plain;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.MaterialDetails;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.media.edit.MaterialDesk;
import org.chapterhouse.web.frame.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Their files come with imports; what is added here is elsewhere. */
@ApplicationScoped
class MaterialsKind extends PlainKind<Material, MaterialDetails> {

    @Inject
    private MaterialDesk editing;

    @Inject
    private Texts texts;

    @Override
    MaterialDesk editing() {
        return editing;
    }

    /** Whose it is. */
    @Override
    Optional<PlainField> keyField() {
        return Optional.of(PlainField.line("place"));
    }

    @Override
    List<PlainField> fields() {
        return List.of(
                PlainField.line("title"),
                PlainField.choice("kind", MaterialKind.values(), texts.family("material."), texts.get("desk.choose")),
                PlainField.shortLine("year"),
                PlainField.line("url"),
                PlainField.text("summary"),
                PlainField.lines("notes"),
                PlainField.sources());
    }

    @Override
    MaterialDetails details(PlainReader typed, MaterialDetails now) {
        boolean stored = now != null && now.file() != null;
        if (stored && typed.text("url") != null) {
            typed.refuse("url", texts.get("problem.material.stored", now.fileName()));
        }
        return new MaterialDetails(
                typed.text("title"),
                typed.choice("kind", MaterialKind.class),
                stored ? null : typed.text("url"),
                typed.number("year"),
                typed.text("summary"),
                typed.lines("notes"),
                typed.provenance(),
                stored ? now.file() : null,
                stored ? now.fileName() : null);
    }

    @Override
    String about(Material material) {
        return material.getProgram() == null
                ? material.getSession().getTitle()
                : material.getProgram().getName();
    }
}
