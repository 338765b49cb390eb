package org.chapterhouse.searchlog;

import java.util.Locale;
import java.util.regex.Pattern;

/** A query as it is counted: however it was capitalized and spaced, and no longer than {@value #LONGEST} characters. */
record NormalizedQuery(String text) {

    private static final int LONGEST = 200;
    /** Half a character and control characters mean nothing, and the database does not take them all. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");

    static NormalizedQuery of(String typed) {
        String text = spaced(typed.toLowerCase(Locale.ROOT));
        return new NormalizedQuery(text.length() <= LONGEST ? text : spaced(text.substring(0, LONGEST)));
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    private static String spaced(String text) {
        return BLANK.matcher(text).replaceAll(" ").strip();
    }
}
