package org.chapterhouse.audit;

/** What is told by the audit log. */
public enum AuditKind {
    SIGN_IN,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    SIGN_UP,
    SIGN_OUT,
    PASSWORD,
    TOKEN,
    TOKEN_REFUSED,
    ROLE,
    ACCOUNT,
    EDIT,
    IMPORT,
    EXPORT,
    DELETION
}
