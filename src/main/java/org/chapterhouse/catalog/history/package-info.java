/**
 * Who changed what, and when. Every edit use case, in whichever feature, records its change here in the transaction that
 * makes it, so that a change without a record cannot exist. Field values are kept as text, lists with an entry a line.
 * {@link org.chapterhouse.catalog.history.CatalogRevision} tells whether anything was changed at all.
 * Uses {@code account} and {@code problem}.
 */
package org.chapterhouse.catalog.history;
