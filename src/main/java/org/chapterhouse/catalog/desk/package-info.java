/**
 * What editors see of the catalog: all sessions, hidden ones too, with what each lacks, and who changed what lately. Only
 * reads; changes are up to {@code catalog.edit}. Uses {@code catalog} and what it uses.
 */
package org.chapterhouse.catalog.desk;
