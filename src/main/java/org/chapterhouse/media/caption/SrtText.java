package org.chapterhouse.media.caption;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a SubRip cue without the tags of SubRip, HTML and WebVTT that programs put there; anything else in angle
 * brackets is text.
 *
 * @param speaker the name in a voice tag before any text, or null
 */
record SrtText(String plain, String speaker) {

    private static final String TAG = "</?(?:[ibus]|em|strong|ruby|rt|(?:font|span)(?:\\s[^<>\\n]*)?"
            + "|c(?:\\.[^\\s<>]*)?|v(?:\\.[^\\s<>]*)?(?:\\s[^<>\\n]*)?|lang\\s[^<>\\n]*|lang)\\s?>"
            + "|<(?:\\d{1,4}:)?\\d{1,2}:\\d{1,2}[.,]\\d{1,3}>|\\{\\\\[^{}\\n]*}";
    private static final Pattern TAGS = Pattern.compile(TAG, Pattern.CASE_INSENSITIVE);
    private static final Pattern VOICE =
            Pattern.compile("<v(?:\\.[^\\s<>]*)?\\s([^<>\\n]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,9}/?>");

    static SrtText parse(String source) {
        String lines = BREAK.matcher(source).replaceAll("\n");
        return new SrtText(
                CharacterReferences.decodeTerminated(TAGS.matcher(lines).replaceAll(""))
                        .strip(),
                speaker(lines));
    }

    private static String speaker(String lines) {
        Matcher voice = VOICE.matcher(lines);
        if (!voice.find()
                || !TAGS.matcher(lines.substring(0, voice.start()))
                        .replaceAll("")
                        .isBlank()) {
            return null;
        }
        return CharacterReferences.decodeTerminated(voice.group(1));
    }
}
