/**
 * Editing recordings, captions and materials. Changes of what belongs to a session are recorded in the session's
 * history and fire the event of a changed session. Uses {@code media}, {@code catalog.edit} and what they use.
 */
package org.chapterhouse.media.edit;
