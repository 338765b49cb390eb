/**
 * Who sent a request: signing in with a session or with a personal access token, the cookie, where to continue
 * afterwards. Pages and REST resources ask {@link org.chapterhouse.security.CurrentViewer}.
 *
 * <p>The state of an account is read once in every request, so that a role that is taken away, a disabled account and
 * a changed password take effect at once, on every server. A session holds only an account's id and its epoch.
 *
 * <p>Allowed dependencies: {@code account} with its rooms, {@code site}, {@code problem}.
 */
package org.chapterhouse.security;
