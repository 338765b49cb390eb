/**
 * Editing chapters, glossary entries, resources and events: a use case for each, as in {@code catalog.edit}. Uses
 * {@code community}, {@code catalog.edit} and what they use.
 */
package org.chapterhouse.community.edit;
