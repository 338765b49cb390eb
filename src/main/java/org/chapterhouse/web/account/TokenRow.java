package org.chapterhouse.web.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.chapterhouse.account.PersonalToken;

/**
 * An access token as the account page lists it.
 *
 * @param lastUsed null if never
 * @param expires  null if never
 */
public record TokenRow(
        long id, String name, String created, String lastUsed, String expires, boolean expired, boolean revoked) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    static TokenRow of(PersonalToken token, Instant now) {
        return new TokenRow(
                token.getId(),
                token.getName(),
                DAY.format(token.getCreatedAt()),
                token.getLastUsedAt() == null ? null : MINUTE.format(token.getLastUsedAt()),
                token.getExpiresAt() == null ? null : DAY.format(token.getExpiresAt()),
                token.expired(now),
                token.isRevoked());
    }
}
