package org.chapterhouse.search;

import java.util.List;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.media.text.PageText;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Slides and handouts as passages: one a page, several where a page is uncommonly full. */
@Dependent
class MaterialPassages {

    private static final int MOST_CHARACTERS = 4_000;

    @Inject
    private Programs programs;
    @Inject
    private MaterialTexts texts;

    List<PassageDocument> of(Session session) {
        return programs.materialsOf(session).stream()
                .flatMap(material -> texts.of(material).stream()
                        .flatMap(page -> TextPieces.of(page.text(), MOST_CHARACTERS).stream()
                                .map(piece -> passage(material, page, piece))))
                .toList();
    }

    List<String> titles(Session session) {
        return programs.materialsOf(session).stream().map(Material::getTitle).toList();
    }

    private static PassageDocument passage(Material material, PageText page, String text) {
        boolean slides = material.getKind() == MaterialKind.SLIDES;
        return new PassageDocument(slides ? MomentKind.SLIDE : MomentKind.HANDOUT, slides ? page.startMillis() : null,
                null, page.page(), material.getId(), material.getTitle(), null, text, null);
    }
}
