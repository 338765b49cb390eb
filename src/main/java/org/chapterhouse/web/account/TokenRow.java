package org.chapterhouse.web.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.chapterhouse.account.Scope;
import org.chapterhouse.account.token.PersonalToken;

/**
 * An access token as the account page lists it.
 *
 * @param scopes   from the least to the most
 * @param lastUsed null if never
 * @param expires  null if never
 */
public record TokenRow(
        long id,
        String name,
        Set<Scope> scopes,
        String created,
        String lastUsed,
        String expires,
        boolean expired,
        boolean revoked) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);

    static TokenRow of(PersonalToken token, Instant now) {
        return new TokenRow(
                token.getId(),
                token.getName(),
                new TreeSet<>(token.getScopes()),
                DAY.format(token.getCreatedAt()),
                token.getLastUsedAt() == null ? null : DAY.format(token.getLastUsedAt()),
                token.getExpiresAt() == null ? null : DAY.format(token.getExpiresAt()),
                token.expired(now),
                token.isRevoked());
    }
}
