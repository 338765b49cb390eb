/**
 * Editing the catalog: one use case for each kind of thing. The import, the REST interface and the editor's desk all
 * call these. Each takes all fields of a thing as one record, checks it ({@link org.chapterhouse.catalog.edit.Rules}),
 * saves what differs, records the change in the history and fires the event of its kind, all in one transaction.
 * Saving equal values changes nothing. Uses {@code catalog}, {@code catalog.history} and what they use.
 */
package org.chapterhouse.catalog.edit;
