/**
 * For editors and administrators: imports, links to other sites and the search index.
 *
 * <p>Allowed dependencies: {@code api} itself, {@code ingest}, {@code link}, {@code search}, {@code account},
 * {@code security} and {@code problem}.
 */
package org.chapterhouse.api.admin;
