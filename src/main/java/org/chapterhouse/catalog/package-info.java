/**
 * The content of the archive: programs, sessions, presenters, topics and materials, who may see which, and how they
 * are browsed; courses are in {@code catalog.course}. A change to a session fires
 * {@link org.chapterhouse.catalog.SessionChanged} inside the changing transaction. Uses {@code account} and
 * {@code problem}, {@code catalog.edit} also {@code jobs}; knows nothing of recordings, search or HTTP.
 */
package org.chapterhouse.catalog;
