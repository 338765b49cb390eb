package org.chapterhouse.account;

/** All sessions of an account have to end. Fired inside the transaction that ends them. */
public record SignedOut(long accountId) {}
