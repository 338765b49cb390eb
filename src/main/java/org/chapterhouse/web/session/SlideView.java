package org.chapterhouse.web.session;

import java.util.List;
import java.util.stream.IntStream;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.media.text.DeckText;
import org.chapterhouse.media.text.PageText;
import org.chapterhouse.site.MaterialAddress;

/**
 * One slide.
 *
 * @param number its page, from 1
 * @param start  seconds at which it is shown, or null where unknown
 * @param moment plays from there, or null
 * @param href    the page of the file
 * @param picture what it looks like, or null where there are no pictures of such files
 * @param title  its first line, or null where the slide holds no text
 * @param text   the other lines
 */
public record SlideView(
        int number, Double start, String moment, String href, String picture, String title, List<String> text) {

    /** @param moments null where the recording does not play here */
    static List<SlideView> of(Material material, List<PageText> pages, MomentLinks moments) {
        List<List<String>> lines = DeckText.lines(pages);
        return IntStream.range(0, pages.size())
                .mapToObj(page -> of(material, pages.get(page), lines.get(page), moments))
                .toList();
    }

    private static SlideView of(Material material, PageText page, List<String> lines, MomentLinks moments) {
        return new SlideView(
                page.page(),
                page.startMillis() == null ? null : page.startMillis() / 1000.0,
                page.startMillis() == null || moments == null ? null : moments.at(page.startMillis()),
                MaterialAddress.at(material.getId(), material.getFile().getMediaType(), page.page(), ""),
                MaterialAddress.picture(material.getId(), material.getFile().getMediaType(), page.page()),
                lines.isEmpty() ? null : lines.get(0),
                lines.isEmpty() ? lines : lines.subList(1, lines.size()));
    }
}
