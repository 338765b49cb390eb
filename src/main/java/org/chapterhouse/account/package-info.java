/**
 * Accounts with their names, roles and passwords, what administrators do with them
 * ({@link org.chapterhouse.account.AccountAdministration}), and who may read and edit what
 * ({@link org.chapterhouse.account.Access}). Passwords are hashed and compared only here; what belongs to a request is
 * in {@code security}. Uses {@code account.secret}, {@code audit} and {@code problem}.
 */
package org.chapterhouse.account;
