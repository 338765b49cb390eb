package org.chapterhouse.account.token;

import java.time.Duration;
import java.util.Set;

import org.chapterhouse.account.PersonName;
import org.chapterhouse.account.Scope;
import org.chapterhouse.problem.Invalid;

/**
 * What a token is to be.
 *
 * @param name   what its owner calls it
 * @param scopes at least one
 * @param days   how long it works, 1 to 365
 */
public record TokenPlan(String name, Set<Scope> scopes, int days) {

    private static final int MAX_DAYS = 365;

    /** @throws Invalid when there is no scope or no such time */
    public TokenPlan {
        scopes = Set.copyOf(scopes);
        name = PersonName.normalized(name);
        if (scopes.isEmpty()) {
            throw new Invalid("account.tokens.scopes.missing");
        }
        if (days < 1 || days > MAX_DAYS) {
            throw new Invalid("problem.token.days", MAX_DAYS);
        }
    }

    Duration lifetime() {
        return Duration.ofDays(days);
    }
}
