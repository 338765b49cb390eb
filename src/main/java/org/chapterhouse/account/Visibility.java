package org.chapterhouse.account;

import java.util.List;

/** Who may see a thing and everything that hangs on it. {@link Access} decides; this only names the choices. */
public enum Visibility {

    /** Everybody, signed in or not. */
    PUBLIC,
    /** Everybody who is signed in. */
    MEMBERS,
    /** Editors only. */
    DRAFT,
    /** Nobody: it is in the trash. Nobody chooses this; a thing gets it with its way to the trash. */
    TRASHED;

    /** Those that somebody can choose. */
    public static final List<Visibility> CHOICES = List.of(PUBLIC, MEMBERS, DRAFT);
}
