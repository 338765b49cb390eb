package org.chapterhouse.web.desk;

/** A presenter in the form; what is not known is empty. */
public record PresenterRow(String name, String role, String organization) {

    boolean isEmpty() {
        return (name + role + organization).isBlank();
    }
}
