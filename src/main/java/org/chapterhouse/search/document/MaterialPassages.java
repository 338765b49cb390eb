package org.chapterhouse.search.document;

import java.util.List;
import java.util.regex.Pattern;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.MaterialKind;
import org.chapterhouse.media.text.PageText;

/** Slides and handouts as passages: one a page, several where a page is uncommonly full. */
final class MaterialPassages {

    /** Between the points of a slide. */
    static final String POINT = " · ";

    private static final int MOST_CHARACTERS = 4_000;
    private static final Pattern NEW_POINT = Pattern.compile("(?<=\\S)\\s*\\R\\s*(?=[\\p{Lu}\\p{N}])");

    private MaterialPassages() {}

    static List<PassageDocument> of(Material material, List<PageText> pages) {
        return pages.stream()
                .flatMap(page -> TextPieces.of(text(material, page), MOST_CHARACTERS).stream()
                        .map(piece -> passage(material, page, piece)))
                .toList();
    }

    /** Lines of a slide are points of their own, which a reader should see; on other pages they just go on. */
    private static String text(Material material, PageText page) {
        return material.getKind() == MaterialKind.SLIDES
                ? NEW_POINT.matcher(page.text()).replaceAll(POINT)
                : page.text();
    }

    private static PassageDocument passage(Material material, PageText page, String text) {
        boolean slides = material.getKind() == MaterialKind.SLIDES;
        return new PassageDocument(
                slides ? MomentKind.SLIDE : MomentKind.HANDOUT,
                slides ? page.startMillis() : null,
                null,
                null,
                page.page(),
                material.getId(),
                material.getTitle(),
                null,
                text,
                null);
    }
}
