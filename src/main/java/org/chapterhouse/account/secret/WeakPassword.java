package org.chapterhouse.account.secret;

import org.chapterhouse.problem.Invalid;

/** A new password that breaks {@link PasswordRules}. */
public class WeakPassword extends Invalid {

    private final Weakness weakness;

    WeakPassword(Weakness weakness) {
        super("account.weak." + weakness);
        this.weakness = weakness;
    }

    public Weakness weakness() {
        return weakness;
    }
}
