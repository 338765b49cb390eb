/**
 * Finding sessions and moments in them, and suggestions while somebody types.
 *
 * <p>Allowed dependencies: {@code api} itself, {@code search}, {@code searchlog}, {@code catalog}, {@code site},
 * {@code security} and {@code problem}.
 */
package org.chapterhouse.api.search;
