package org.chapterhouse.account.secret;

/** Why a password is refused. */
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    REPEATED,
    SEQUENCE,
    COMMON,
    PERSONAL
}
