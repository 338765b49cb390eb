/**
 * Going through the catalog: which sessions a choice of facets leaves, in which order, and what each further choice would
 * leave. Uses {@code catalog} and what it uses.
 */
package org.chapterhouse.catalog.browse;
