/**
 * Recordings that editors send in parts: {@link org.chapterhouse.media.upload.Uploading} takes the parts in, whatever
 * breaks in between, and hands the whole over to the {@link org.chapterhouse.media.store.MediaStore}. Uses {@code media},
 * {@code account}, {@code catalog}, {@code jobs} and {@code problem}.
 */
package org.chapterhouse.media.upload;
