/**
 * What learners actually watched, or read, which counts the same. For each learner and recording the server keeps the
 * union of half-open ranges of seconds. Every batch a player sends is limited by the time that has passed on the
 * server, so an impossible claim counts for nothing. The union is one SQL statement, which makes reporting commutative
 * and idempotent: two devices, a retry or an offline queue can neither lose nor double anything. Uses
 * {@code learning.completion}, {@code media}, {@code catalog}, {@code account}, {@code problem}.
 */
package org.chapterhouse.learning.watch;
