package org.chapterhouse.web.material;

import java.util.List;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.media.text.PageText;
import org.chapterhouse.search.words.MarkedText;
import org.chapterhouse.search.words.WordMarks;
import org.chapterhouse.site.MaterialAddress;

/**
 * A page, slide or part of a material to read.
 *
 * @param number  from 1; the anchor is {@code page-} and this
 * @param picture what it looks like, or null
 * @param lines   its text with the words of a search marked; none where there is no text
 */
public record PageView(int number, String picture, List<MarkedText> lines) {

    static PageView of(Material material, PageText page, WordMarks marks) {
        return new PageView(
                page.page(),
                MaterialAddress.picture(material.getId(), material.getFile().getMediaType(), page.page()),
                page.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(marks::in)
                        .toList());
    }
}
