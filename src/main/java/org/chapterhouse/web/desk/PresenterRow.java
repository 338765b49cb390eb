package org.chapterhouse.web.desk;

import org.chapterhouse.catalog.PresenterCredit;

/** A presenter in the form; what is not known is empty. */
public record PresenterRow(String name, String role, String organization) {

    public boolean isEmpty() {
        return (name + role + organization).isBlank();
    }

    public PresenterCredit credit() {
        return new PresenterCredit(orNull(name), orNull(role), orNull(organization));
    }

    /** In one line, as the history keeps it. */
    public String told() {
        return credit().toString();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
