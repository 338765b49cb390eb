package org.chapterhouse.account;

import org.chapterhouse.problem.Invalid;

/**
 * What an administrator wants to change of an account.
 *
 * @param role     null to leave it
 * @param disabled null to leave it
 * @param reason   why it is disabled, 1 to 200 characters; null unless it is to be disabled
 */
public record AccountChange(Role role, Boolean disabled, String reason) {

    private static final int LONGEST = 200;

    /** @throws Invalid if a reason is missing, too long, or given although nothing is to be disabled */
    public AccountChange {
        reason = reason == null ? "" : reason.replaceAll("\\p{Cntrl}", " ").strip();
        if (!Boolean.TRUE.equals(disabled)) {
            if (!reason.isEmpty()) {
                throw new Invalid("problem.people.reason.alone");
            }
            reason = null;
        } else if (reason.isEmpty()) {
            throw new Invalid("problem.people.reason.missing");
        } else if (reason.length() > LONGEST) {
            throw new Invalid("problem.people.reason.long", LONGEST);
        }
    }

    public static AccountChange to(Role role) {
        return new AccountChange(role, null, null);
    }

    /** @throws Invalid if the reason is missing or too long */
    public static AccountChange disabling(String reason) {
        return new AccountChange(null, true, reason);
    }

    public static AccountChange enabling() {
        return new AccountChange(null, false, null);
    }

    /** Whether an administrator is none any more after it. */
    boolean endsAdministering() {
        return Boolean.TRUE.equals(disabled) || role != null && role != Role.ADMIN;
    }
}
