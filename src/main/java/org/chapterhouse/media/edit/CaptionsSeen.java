package org.chapterhouse.media.edit;

/**
 * Captions as an editor saw them before changing them.
 *
 * @param session  slug; meant is the recording that its page plays
 * @param language BCP 47 tag
 * @param version  what {@link EditedCaptions#version} was, {@link #NONE} where there were none; null for whatever there is
 */
public record CaptionsSeen(String session, String language, String version) {

    /** The version of captions that do not exist. */
    public static final String NONE = "none";
}
