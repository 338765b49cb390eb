package org.chapterhouse.account;

import java.util.Locale;
import java.util.regex.Pattern;

import org.chapterhouse.problem.Invalid;

/**
 * An e-mail address in the one spelling under which an account is known: trimmed, lower case.
 *
 * @param value the address, at most 254 characters
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    // Deliberately lenient: only a message that arrives proves an address.
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");

    /** @throws Invalid when this cannot be an e-mail address */
    public EmailAddress {
        value = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new Invalid("signup.email.invalid");
        }
    }

    /** Whether this can be an e-mail address. */
    public static boolean isValid(String value) {
        return value != null
                && value.strip().length() <= MAX_LENGTH
                && SHAPE.matcher(value.strip()).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
