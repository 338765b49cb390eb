/**
 * Who is asking, and what they may see: accounts and their roles, signing in with a session or with a personal access
 * token, throttled guessing.
 *
 * <p>The state of an account is read once in every request, so that a role that is taken away, a disabled account and
 * a changed password take effect at once, on every server. A session holds only an account's id and its epoch.
 *
 * <p>Everything here is a use case, an entity or a rule; pages and REST resources ask {@link CurrentViewer}. Uses only
 * {@code org.chapterhouse.problem}.
 */
package org.chapterhouse.account;
