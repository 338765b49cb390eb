/**
 * Secrets: which passwords are accepted, random secrets for programs and devices, and the hash under which those are
 * kept. How passwords are hashed is in {@code account}. Uses only {@code problem}.
 */
package org.chapterhouse.account.secret;
