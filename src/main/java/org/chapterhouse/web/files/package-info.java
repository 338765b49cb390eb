/** The page about the files of the archive: what room they take, and whether they are sound. For editors. */
package org.chapterhouse.web.files;
