package org.chapterhouse.account;

/**
 * Which people an administrator looks for.
 *
 * @param text part of the name or of the e-mail address, in capitals or not; empty for any
 * @param role the highest that they have, null for any
 */
public record PeopleFilter(String text, Role role) {

    /** What is looked for loses what the database could not compare. */
    public PeopleFilter {
        text = text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
