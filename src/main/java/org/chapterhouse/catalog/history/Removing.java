package org.chapterhouse.catalog.history;

import org.chapterhouse.problem.Conflict;

/**
 * Something is about to be removed, inside the transaction that does it. Whoever keeps something of people that would go
 * with it refuses with {@link Conflict}.
 */
public record Removing(Subject subject, long id) {}
