/**
 * For editors and administrators: imports, links to other sites, the search index and accounts.
 *
 * <p>Allowed dependencies: {@code api} itself, {@code ingest}, {@code link}, {@code search}, {@code catalog},
 * {@code account}, {@code security} and {@code problem}.
 */
package org.chapterhouse.api.admin;
