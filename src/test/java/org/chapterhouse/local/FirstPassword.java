package org.chapterhouse.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * How the first administrator signs in: with the password of the environment, else with one generated at the first
 * start. That one is kept in the data folder only until it has been shown, so a first start that fails loses nothing.
 */
final class FirstPassword {

    private static final String VARIABLE = "CHAPTERHOUSE_ADMIN_PASSWORD";
    private static final String FILE = "first-admin.password";

    private final DataFolder data;
    private final boolean given;
    private final Path shown;

    FirstPassword(DataFolder data, Map<String, String> environment) {
        this.data = data;
        this.given = !environment.getOrDefault(VARIABLE, "").isBlank();
        this.shown = data.root().resolve("first-admin.shown");
    }

    /** The settings the application needs beside the environment it inherits. */
    Map<String, String> settings() {
        return given || Files.exists(shown) ? Map.of() : Map.of("chapterhouse.admin.password", data.secret(FILE));
    }

    /** One sentence on how to sign in; a generated password is in it once only. */
    String introduce() {
        if (given) {
            remember();
            return "Sign in as admin@chapterhouse.local with the password in " + VARIABLE + ".";
        }
        if (Files.exists(shown)) {
            return "Sign in as admin@chapterhouse.local with the password you were given at the first start.";
        }
        String password = data.secret(FILE);
        remember();
        return "Sign in as admin@chapterhouse.local with the password " + password + " (it is shown only this once).";
    }

    private void remember() {
        try {
            Files.deleteIfExists(data.root().resolve(FILE));
            if (Files.notExists(shown)) {
                Files.createFile(shown);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
