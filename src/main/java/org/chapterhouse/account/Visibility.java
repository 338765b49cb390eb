package org.chapterhouse.account;

/** Who may see a thing and everything that hangs on it. {@link Access} decides; this only names the choices. */
public enum Visibility {

    /** Everybody, signed in or not. */
    PUBLIC,
    /** Everybody who is signed in. */
    MEMBERS,
    /** Editors only. */
    DRAFT
}
