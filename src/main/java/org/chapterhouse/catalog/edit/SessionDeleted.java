package org.chapterhouse.catalog.edit;

import org.chapterhouse.catalog.history.Editor;

/**
 * A session is deleted for good. Fired inside the transaction that does so, while its rows are still there: whoever
 * keeps something of it lets go of it now.
 */
public record SessionDeleted(long sessionId, Editor editor) {}
