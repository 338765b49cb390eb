package org.chapterhouse.account;

import java.util.EnumSet;
import java.util.Set;

/** What an account may do. Each role includes those before it. */
public enum Role {

    /** Watches, keeps progress, earns certificates. */
    LEARNER,
    /** Adds and changes sessions, imports archives. */
    EDITOR,
    /** Runs the site. */
    ADMIN;

    /** This role and all that it includes. */
    public Set<Role> withIncluded() {
        return EnumSet.range(LEARNER, this);
    }
}
