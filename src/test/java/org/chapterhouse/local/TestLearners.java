package org.chapterhouse.local;

import java.sql.Connection;
import java.sql.SQLException;

/** Accounts with an access token each, as many as a load test needs; they signed up yesterday and watched nothing. */
public final class TestLearners {

    private static final String ACCOUNTS = """
            with made as (
                insert into account (version, email, name, password_hash, created_at)
                select 0, 'learner' || i || '@example.org', 'Learner ' || i, 'none', now() - interval '1 day'
                from generate_series(0, ? - 1) i returning id)
            insert into account_role select id, 'LEARNER' from made""";
    private static final String TOKENS = """
            insert into personal_token (account_id, name, secret_hash, created_at)
            select id, 'load', encode(sha256(convert_to('token of ' || email, 'UTF8')), 'hex'), created_at
            from account where email like 'learner%@example.org'""";

    private TestLearners() {}

    /** Puts them into a database that has none of them. */
    public static void add(Connection database, int count) throws SQLException {
        try (var accounts = database.prepareStatement(ACCOUNTS);
                var tokens = database.createStatement()) {
            accounts.setInt(1, count);
            accounts.executeUpdate();
            tokens.executeUpdate(TOKENS);
        }
    }

    /** By which a learner is found in the table of accounts. */
    public static String email(int learner) {
        return "learner" + learner + "@example.org";
    }

    /** What identifies a learner in the header {@code Authorization}. */
    public static String authorization(int learner) {
        return "Bearer token of " + email(learner);
    }
}
