package org.chapterhouse.account;

import java.time.Instant;

/** Accounts without a database, for tests of what belongs to one. */
public final class AccountFixture {

    private AccountFixture() {}

    public static Account open(Instant now) {
        return new Account(new EmailAddress("ada@example.org"), "Ada", "hash", now);
    }

    public static void disable(Account account) {
        account.disable(null);
    }
}
