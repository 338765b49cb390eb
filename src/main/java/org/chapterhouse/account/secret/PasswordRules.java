package org.chapterhouse.account.secret;

import java.util.Optional;

/**
 * Which new passwords are accepted, after NIST SP 800-63B and ASVS 5: length counts, the kind of characters does not,
 * and what is tried first is refused. For passwords that are set; one that was set under older rules stays valid.
 */
public final class PasswordRules {

    /** In characters as people count them (Unicode code points). */
    public static final int MIN_LENGTH = 12;

    public static final int MAX_LENGTH = 128;

    private PasswordRules() {}

    /**
     * The first rule that a new password breaks.
     *
     * @param known what others may know about the person, such as name and e-mail address
     */
    public static Optional<Weakness> findWeakness(String password, String... known) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(Weakness.TOO_LONG);
        }
        return PasswordGuess.findWeakness(password, known);
    }

    /** @throws WeakPassword when a rule is broken */
    public static void check(String password, String... known) {
        findWeakness(password, known).ifPresent(weakness -> {
            throw new WeakPassword(weakness);
        });
    }
}
