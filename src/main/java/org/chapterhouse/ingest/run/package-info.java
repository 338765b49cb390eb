/**
 * Runs of an import: one at a time, whatever the number of servers, each with a record of what it did and notes on its
 * entries. Uses {@code ingest.entry} and what it uses.
 */
package org.chapterhouse.ingest.run;
