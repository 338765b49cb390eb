package org.chapterhouse.media.fixity;

/** Somebody wants all files to be checked. */
record FilesWanted() {}
