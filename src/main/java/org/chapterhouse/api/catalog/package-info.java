/**
 * Sessions and what of a recording counts.
 *
 * <p>Allowed dependencies: {@code api} itself, {@code catalog}, {@code media}, {@code learning},
 * {@code security} and {@code problem}.
 */
package org.chapterhouse.api.catalog;
