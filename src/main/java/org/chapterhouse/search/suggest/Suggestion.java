package org.chapterhouse.search.suggest;

/**
 * Something that may be meant by what somebody is typing.
 *
 * @param text its title or name
 * @param slug of it
 */
public record Suggestion(Kind kind, String text, String slug) {

    /** What it is, in the order in which equally good ones are listed. */
    public enum Kind {
        PROGRAM,
        TOPIC,
        SESSION,
        PRESENTER,
        CHAPTER
    }
}
