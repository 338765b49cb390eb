/**
 * What learners really watched, or read, which earns the same. The server keeps the union of half-open second ranges a
 * learner and medium; every batch a player sends is bounded by the time that has passed on the server, so a claim that
 * cannot be true earns nothing. The union is one SQL statement, which makes reporting commutative and idempotent: two
 * devices, a retry or an offline queue can neither lose nor double anything. Uses {@code learning.completion},
 * {@code media}, {@code catalog}, {@code account}, {@code problem}.
 */
package org.chapterhouse.learning.watch;
