package org.chapterhouse.account;

/** What a program may use an access token for; never more than its account may do. */
public enum Scope {

    /** Look at what the account may see; without {@link #EDIT}, no drafts. */
    READ,
    /** Keep watching, notes and completions of the account. */
    LEARN,
    /** Import and change sessions. */
    EDIT,
    /** Run the site; includes {@link #EDIT}. */
    ADMIN
}
