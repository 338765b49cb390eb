/**
 * Who changed what, and when. Every edit use case, in whichever feature, records its change here in the transaction
 * that makes it, so that a change without a record cannot exist. Field values are kept as text, lists with one entry
 * per line. {@link org.chapterhouse.catalog.history.CatalogRevision} counts changes. Uses {@code account} and {@code problem}.
 */
package org.chapterhouse.catalog.history;
