/**
 * Runs of an import: one at a time, whatever the number of servers, each with a record of what it did and what there is to say
 * about its entries. Uses {@code ingest.entry} and what it uses.
 */
package org.chapterhouse.ingest.run;
