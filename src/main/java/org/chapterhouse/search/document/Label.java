package org.chapterhouse.search.document;

/** A slug and what it is called, as one term of the index, so that facets need no further look-up. */
public record Label(String slug, String name) {

    private static final char BETWEEN = '\t';

    public static Label parse(String term) {
        int between = term.indexOf(BETWEEN);
        return new Label(term.substring(0, between), term.substring(between + 1));
    }

    String term() {
        return slug + BETWEEN + name;
    }
}
