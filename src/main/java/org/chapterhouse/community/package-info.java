/**
 * The associations the archive serves, and what their leaders need beside it: useful pages, yearly dates, abbreviations.
 * Facts as they were read, each with its sources; what is unknown is null. Uses {@code catalog}.
 */
package org.chapterhouse.community;
