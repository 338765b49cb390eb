package org.chapterhouse.local;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;

/** Accounts with an access token each, as many as a load test needs; they signed up yesterday and watched nothing. */
public final class TestLearners {

    private static final String ACCOUNTS = """
            with made as (
                insert into account (version, email, name, password_hash, created_at)
                select 0, email, split_part(email, '@', 1), 'none', now() - interval '1 day'
                from unnest(?) email returning id)
            insert into account_role select id, 'LEARNER' from made""";
    private static final String TOKENS = """
            insert into personal_token (account_id, name, secret_hash, created_at)
            select id, 'load', encode(sha256(convert_to('token of ' || email, 'UTF8')), 'hex'), created_at
            from account where email = any (?)""";

    private TestLearners() {}

    /** Puts them into a database that has none of them. */
    public static void add(Connection database, int count) throws SQLException {
        add(database, IntStream.range(0, count).mapToObj(TestLearners::email).toArray(String[]::new));
    }

    /** Puts one with an address of its own into a database that has nobody with it. */
    public static void add(Connection database, String... emails) throws SQLException {
        Array all = database.createArrayOf("text", emails);
        try (var accounts = database.prepareStatement(ACCOUNTS);
                var tokens = database.prepareStatement(TOKENS)) {
            accounts.setArray(1, all);
            accounts.executeUpdate();
            tokens.setArray(1, all);
            tokens.executeUpdate();
        }
    }

    /** By which a learner is found in the table of accounts. */
    public static String email(int learner) {
        return "learner" + learner + "@example.org";
    }

    /** What identifies a learner in the header {@code Authorization}. */
    public static String authorization(int learner) {
        return authorization(email(learner));
    }

    public static String authorization(String email) {
        return "Bearer token of " + email;
    }
}
