/**
 * The files of the archive: {@link org.chapterhouse.media.store.MediaStore} keeps what came in by the checksum of its
 * content, {@link org.chapterhouse.media.store.DerivedFiles} what was made of that and can be made again. Where the bytes lie
 * is behind {@link org.chapterhouse.media.store.ObjectStore}. Uses {@code media}, {@code account}, {@code catalog},
 * {@code jobs} and {@code problem}.
 */
package org.chapterhouse.media.store;
