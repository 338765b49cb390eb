package org.chapterhouse.web.desk.plain;

/** Where things are edited. */
public final class PlainAddress {

    private static final String BASE = "/desk/catalog/";

    private PlainAddress() {}

    /** The list of a kind. */
    static String of(String kind) {
        return BASE + kind;
    }

    /** One of a kind. */
    public static String of(String kind, String key) {
        return BASE + kind + "/" + key;
    }
}
