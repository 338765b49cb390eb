package org.chapterhouse.catalog.browse;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.chapterhouse.catalog.PartialDate;
import org.chapterhouse.catalog.SessionContent;

/** A session as browsing sees it: a row of browse.sql. */
record BrowseRow(
        long id,
        String title,
        PartialDate heldOn,
        List<String> programs,
        List<String> topics,
        List<String> presenters,
        Set<SessionContent> contents) {

    static BrowseRow of(Object[] row) {
        Set<SessionContent> contents = EnumSet.noneOf(SessionContent.class);
        for (SessionContent content : SessionContent.values()) {
            if ((Boolean) row[6 + content.ordinal()]) {
                contents.add(content);
            }
        }
        PartialDate heldOn = row[2] == null ? null : PartialDate.parse((String) row[2]);
        return new BrowseRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                heldOn,
                slugs(row[3]),
                slugs(row[4]),
                slugs(row[5]),
                contents);
    }

    private static List<String> slugs(Object joined) {
        return joined == null ? List.of() : List.of(Objects.toString(joined).split(","));
    }

    Integer year() {
        return heldOn == null ? null : heldOn.year();
    }
}
