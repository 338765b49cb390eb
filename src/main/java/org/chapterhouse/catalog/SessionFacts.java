package org.chapterhouse.catalog;

/**
 * All that an editor says about a session.
 *
 * @param slug its address; need not be a possible one
 */
public record SessionFacts(String slug, SessionDetails details) {

    public static SessionFacts of(Session session) {
        return new SessionFacts(session.getSlug(), session.details());
    }
}
