/**
 * Personal access tokens, with which programs act as an account, and
 * {@link org.chapterhouse.account.token.RecentAccounts}, which remembers for some seconds whom a token or a browser
 * session stands for. Uses {@code account}, {@code account.signin}, {@code account.secret}, {@code audit}, {@code jobs}
 * and {@code problem}.
 */
package org.chapterhouse.account.token;
