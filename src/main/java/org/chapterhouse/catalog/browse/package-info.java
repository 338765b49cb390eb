/**
 * Browsing the catalog: which sessions match the chosen facets, in which order, and how many each further choice would
 * match. Uses {@code catalog} and what it uses.
 */
package org.chapterhouse.catalog.browse;
