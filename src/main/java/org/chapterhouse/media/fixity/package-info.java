/**
 * Whether the files of the archive are still what they were when they came: each is read whole once a week and compared
 * with its checksum. What is damaged is put aside, so that nobody is sent it, and editors are told.
 *
 * <p>Allowed dependencies: {@code media.store}, {@code account}, {@code jobs}, {@code problem}. Which files there have to
 * be, and what they are for, the view {@code file_owner} of the database says.
 */
package org.chapterhouse.media.fixity;
