package org.chapterhouse.account;

import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/** How passwords are stored: PBKDF2 by Jakarta Security, at the strength OWASP recommends. Takes about 0.2 s each. */
@ApplicationScoped
class PasswordHasher {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private String nobodys;

    @PostConstruct
    void configure() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                String.valueOf(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes",
                "32",
                "Pbkdf2PasswordHash.KeySizeBytes",
                "64"));
        nobodys = hash(UUID.randomUUID().toString());
    }

    String hash(String password) {
        return pbkdf2.generate(characters(password));
    }

    boolean matches(String password, String hash) {
        return pbkdf2.verify(characters(password), hash);
    }

    /** Takes as long as {@link #matches}, so that the time of an answer does not tell whether an account exists. */
    void matchNothing(String password) {
        matches(password, nobodys);
    }

    /** Whether a hash was made with less than today's strength. */
    boolean outdated(String hash) {
        String[] parts = hash.split(":", 3);
        return !ALGORITHM.equals(parts[0]) || Integer.parseInt(parts[1]) < ITERATIONS;
    }

    /** Keyboards of different systems spell the same letter differently (é as one character or two). */
    private static char[] characters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }
}
