package org.chapterhouse.learning.xapi;

import java.util.Map;

/**
 * Who statements are about, known by their account here and not by their e-mail address.
 *
 * @param site address of this site, without a slash at its end
 */
public record Learner(long account, String name, String site) {

    Map<String, Object> json() {
        return Map.of(
                "objectType",
                "Agent",
                "name",
                name,
                "account",
                Map.of("homePage", site, "name", Long.toString(account)));
    }
}
