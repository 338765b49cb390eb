package org.chapterhouse.catalog.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    static BrowseRow of(ResultSet row) throws SQLException {
        String heldOn = row.getString("held_on");
        return new BrowseRow(
                row.getLong("id"),
                row.getString("title"),
                heldOn == null ? null : PartialDate.parse(heldOn),
                slugs(row.getString("programs")),
                slugs(row.getString("topics")),
                slugs(row.getString("presenters")),
                ListedSessions.contents(row));
    }

    private static List<String> slugs(String joined) {
        return joined == null ? List.of() : List.of(joined.split(","));
    }

    Integer year() {
        return heldOn == null ? null : heldOn.year();
    }
}
