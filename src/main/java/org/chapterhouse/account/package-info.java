/**
 * Accounts and their roles, passwords, personal access tokens, limits on guessing passwords, and who may read and edit
 * what ({@link org.chapterhouse.account.Access}). Everything here is a use case, an entity or a rule; what belongs to
 * a request is in {@code security}. Uses only {@code problem}.
 */
package org.chapterhouse.account;
