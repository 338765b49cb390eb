/**
 * Changing recordings, captions and materials. What belongs to a session is recorded in the session's history and told as
 * a change of the session. Uses {@code media}, {@code catalog.edit} and what they use.
 */
package org.chapterhouse.media.edit;
