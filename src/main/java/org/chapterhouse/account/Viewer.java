package org.chapterhouse.account;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who looks at something, as far as access rules need to know.
 *
 * @param accountId the id of the signed-in account, null for somebody who is not signed in
 * @param roles     the roles of the account, empty for somebody who is not signed in
 */
public record Viewer(Long accountId, Set<Role> roles) {

    /** Somebody who is not signed in. */
    public static final Viewer ANONYMOUS = new Viewer(null, Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** The same, as far as a token with these scopes stands for them. */
    public Viewer within(Set<Scope> scopes) {
        return new Viewer(
                accountId, roles.stream().filter(role -> role.within(scopes)).collect(Collectors.toSet()));
    }

    public boolean signedIn() {
        return accountId != null;
    }

    /** May run the site. */
    public boolean administers() {
        return roles.contains(Role.ADMIN);
    }
}
