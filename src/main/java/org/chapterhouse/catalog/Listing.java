package org.chapterhouse.catalog;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A session as browsing sees it: a row of browse.sql. */
record Listing(long id, String title, PartialDate heldOn, List<String> programs, List<String> topics,
        List<String> presenters, Set<Holding> holdings) {

    static Listing of(Object[] row) {
        Set<Holding> holdings = EnumSet.noneOf(Holding.class);
        for (Holding holding : Holding.values()) {
            if ((Boolean) row[6 + holding.ordinal()]) {
                holdings.add(holding);
            }
        }
        PartialDate heldOn = row[2] == null ? null : PartialDate.parse((String) row[2]);
        return new Listing(((Number) row[0]).longValue(), (String) row[1], heldOn, slugs(row[3]), slugs(row[4]),
                slugs(row[5]), holdings);
    }

    private static List<String> slugs(Object joined) {
        return joined == null ? List.of() : List.of(Objects.toString(joined).split(","));
    }

    Integer year() {
        return heldOn == null ? null : heldOn.year();
    }
}
