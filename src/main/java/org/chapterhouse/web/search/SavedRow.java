package org.chapterhouse.web.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import org.chapterhouse.savedsearch.SavedSearch;

/**
 * A saved search as the page lists it.
 *
 * @param text    what is searched for
 * @param filters how many choices narrow it
 */
public record SavedRow(long id, String name, String text, long filters, String query, String saved, boolean removed) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);

    static SavedRow of(SavedSearch search) {
        String[] parameters = search.getQuery().split("&");
        String text = URLDecoder.decode(parameters[0].replaceFirst("^q=", ""), UTF_8);
        long filters = Arrays.stream(parameters)
                .filter(parameter -> !parameter.matches("(q|mode|sort)=.*"))
                .count();
        return new SavedRow(
                search.getId(),
                search.getName(),
                text,
                filters,
                search.getQuery(),
                DAY.format(search.getCreatedAt()),
                search.isRemoved());
    }

    /** Searches now. */
    public String href() {
        return "/search?" + query;
    }

    public String feed() {
        return "/search.atom?" + query;
    }
}
