package org.chapterhouse.web.desk;

import org.chapterhouse.catalog.history.Subject;

/** Where things other than sessions are edited. */
public final class CatalogAddress {

    private static final String BASE = "/desk/catalog/";

    private CatalogAddress() {}

    /** What things of a kind are called in addresses and in message keys. */
    public static String name(Subject subject) {
        return switch (subject) {
            case TOPIC -> "topics";
            case GLOSSARY -> "glossary";
            case CHAPTER -> "chapters";
            case PROGRAM -> "programs";
            case SESSION -> "sessions";
            case COURSE -> "courses";
            case MATERIAL -> "materials";
            case RESOURCE -> "resources";
            case EVENT -> "events";
        };
    }

    /** The list of a kind. */
    public static String of(Subject subject) {
        return BASE + name(subject);
    }

    /** One of a kind. */
    public static String of(Subject subject, String key) {
        return of(subject) + "/" + key;
    }
}
