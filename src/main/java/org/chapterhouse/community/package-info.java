/**
 * The associations the archive serves, and what else their leaders need: useful pages, yearly dates, abbreviations.
 * Facts are kept as they were published, each with its sources; unknown values are null. Uses {@code catalog}.
 */
package org.chapterhouse.community;
