/**
 * What happens when the application starts, in this order: the schema is migrated, the administrator's account is
 * created or updated, the archive is imported. Uses everything below; nothing uses it.
 */
package org.chapterhouse.startup;
