/**
 * What belongs to whoever asks: what they watched, read, completed, noted and saved.
 *
 * <p>Allowed dependencies: {@code api} itself, {@code learning}, {@code savedsearch}, {@code media}, {@code catalog},
 * {@code account}, {@code site}, {@code security} and {@code problem}.
 */
package org.chapterhouse.api.learning;
