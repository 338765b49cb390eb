package org.chapterhouse.web.catalog;

import java.util.List;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.media.text.PageText;

/**
 * One slide.
 *
 * @param number its page, from 1
 * @param start  seconds at which it is shown, or null where unknown
 * @param moment plays from there, or null
 * @param href   the page of the file
 * @param title  its first line, or null where the slide holds no text
 * @param text   the other lines
 */
public record SlideView(int number, Integer start, String moment, String href, String title, List<String> text) {

    static SlideView of(Material material, PageText page, Moments moments) {
        List<String> lines = page.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Integer start = page.startMillis() == null ? null : page.startMillis() / 1000;
        return new SlideView(page.page(), start, start == null || moments == null ? null : moments.at(start * 1000L),
                "/media/materials/" + material.getId() + "#page=" + page.page(), lines.isEmpty() ? null : lines.get(0),
                lines.isEmpty() ? lines : lines.subList(1, lines.size()));
    }
}
