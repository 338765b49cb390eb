/**
 * Signing up, signing in with a password, and the browsers in which somebody is signed in. Guessing is slowed down for
 * each account, network and device. Uses {@code account}, {@code account.secret}, {@code audit} and {@code problem}.
 */
package org.chapterhouse.account.signin;
