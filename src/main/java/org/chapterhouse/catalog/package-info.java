/**
 * What the archive holds: programs, sessions, presenters, topics, courses and materials, who may see which, and how
 * they are browsed. A change to a session fires {@link org.chapterhouse.catalog.SessionChanged} inside the changing
 * transaction. Uses {@code account} and {@code problem}; knows nothing of recordings, search or HTTP.
 */
package org.chapterhouse.catalog;
