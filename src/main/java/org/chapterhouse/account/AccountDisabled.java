package org.chapterhouse.account;

/** An account was disabled, so its sessions have to end. Fired inside the transaction that disables it. */
public record AccountDisabled(long accountId) {}
