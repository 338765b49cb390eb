package org.chapterhouse.account;

/** What an account may do, or what proves to be it, changed. Fired inside the transaction that changes it. */
public record AccountChanged(long accountId) {}
