package org.chapterhouse.account;

/**
 * An account has another password, so whatever the old one opened has to end. Fired inside the transaction that changes
 * it.
 */
public record PasswordChanged(long accountId) {}
