package org.chapterhouse.account;

/** An account may not be used any more. Fired inside the transaction that disables it. */
public record AccountDisabled(long accountId) {}
