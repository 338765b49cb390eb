package org.chapterhouse.ingest.manifest;

import java.util.List;

/** Flaws as they are told: the first few, and how many more there are. */
public final class FlawList {

    private static final int MOST = 3;

    private FlawList() {}

    /** @param flaws at least one clause, each without a period */
    public static String told(List<String> flaws) {
        String told = String.join("; ", flaws.subList(0, Math.min(flaws.size(), MOST)));
        return Character.toUpperCase(told.charAt(0)) + told.substring(1);
    }

    public static int untold(List<String> flaws) {
        return Math.max(0, flaws.size() - MOST);
    }
}
