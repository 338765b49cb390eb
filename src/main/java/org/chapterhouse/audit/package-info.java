/**
 * Who did what: signing in and failing to, lockouts, passwords, tokens, sessions, roles, edits, imports, exports and
 * deletions, with time, account and network address.
 *
 * <p>Decision: the use case that does something tells {@link org.chapterhouse.audit.AuditLog} in its own transaction, so
 * there is no entry for what did not happen and none is missing for what did. What an edit changed is in the history of
 * edits; an entry only names it. Nothing secret is written down, and nothing that a stranger typed. An entry is kept for
 * {@code chapterhouse.audit.months} months (13).
 *
 * <p>Uses {@code jobs}.
 */
package org.chapterhouse.audit;
