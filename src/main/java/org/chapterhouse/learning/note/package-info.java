/**
 * Private notes at places in recordings. Every method takes the owner, treats notes of others as if they did not
 * exist, and no note ever reaches the search index. A note stays when its session is deleted, but no longer names the
 * session. Uses {@code media}, {@code catalog}, {@code account}, {@code jobs}, {@code problem}.
 */
package org.chapterhouse.learning.note;
