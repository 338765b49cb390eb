/**
 * For editors and administrators: imports and the search index.
 *
 * <p>Allowed dependencies: {@code api} itself, {@code ingest}, {@code search}, {@code account},
 * {@code security} and {@code problem}.
 */
package org.chapterhouse.api.admin;
