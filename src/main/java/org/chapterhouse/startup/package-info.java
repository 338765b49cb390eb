/**
 * What happens when the application starts, in this order: the schema is migrated, the administrator is made sure of,
 * the archive is imported. Uses everything below; nothing uses it.
 */
package org.chapterhouse.startup;
