package org.chapterhouse.web.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.chapterhouse.account.Person;
import org.chapterhouse.site.PageAddress;

/** Somebody in the list of people, and on the page about them. */
public record PersonRow(Person person) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US).withZone(ZoneOffset.UTC);

    static PageAddress address(long id) {
        return PageAddress.of(PeoplePage.HERE).with("account", id);
    }

    public String href() {
        return address(person.id()).toString();
    }

    /** Such as Nov 5, 2026. */
    public String joined() {
        return DAY.format(person.joinedAt());
    }

    /** The last time, likewise; null for never. */
    public String signedIn() {
        Instant at = person.signedInAt();
        return at == null ? null : DAY.format(at);
    }
}
