package org.chapterhouse.catalog.desk;

/** How many sessions lack something. */
public record LackCount(SessionLack lack, long sessions) {

    /** As row-mappings.xml makes it. */
    public LackCount(String lack, Long sessions) {
        this(SessionLack.valueOf(lack), sessions.longValue());
    }
}
