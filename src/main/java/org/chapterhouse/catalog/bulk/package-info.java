/**
 * The same edit of many sessions: what is to be done to them, what became of each, and the way back. Each session is
 * changed by {@code catalog.edit} in a transaction of its own, with an entry in its own history. Uses {@code
 * catalog.edit} and what it uses.
 */
package org.chapterhouse.catalog.bulk;
