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

    /** Whether a token with these scopes may be used in this role. */
    boolean within(Set<Scope> scopes) {
        return switch (this) {
            case LEARNER -> true;
            case EDITOR -> scopes.contains(Scope.EDIT) || scopes.contains(Scope.ADMIN);
            case ADMIN -> scopes.contains(Scope.ADMIN);
        };
    }

    /** This role and all that it includes. */
    public Set<Role> withIncluded() {
        return EnumSet.range(LEARNER, this);
    }
}
