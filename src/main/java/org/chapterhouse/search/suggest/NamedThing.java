package org.chapterhouse.search.suggest;

/**
 * Something other than a session that has a name: a program, a chapter, an event or a resource.
 *
 * @param slug    of a program or chapter; null for the others
 * @param acronym null for none
 * @param website its own page, or null where none is known
 * @param detail  a few words that tell what it is, such as its region or when it usually is; or null
 */
public record NamedThing(Kind kind, String slug, String name, String acronym, String website, String detail) {

    /** What has a name, in the order in which equally good ones are listed. */
    public enum Kind {
        PROGRAM,
        EVENT,
        CHAPTER,
        RESOURCE
    }
}
