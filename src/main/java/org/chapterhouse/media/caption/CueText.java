package org.chapterhouse.media.caption;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a WebVTT cue (W3C WebVTT, section 6.4): tags and inner timestamps removed, character references decoded.
 *
 * @param speaker the annotation of a voice tag before any text, or null; a voice that begins later did not speak the
 *                whole cue
 */
record CueText(String plain, String speaker) {

    private static final Pattern VOICE = Pattern.compile("v(?:\\.[^ \\t\\n\\f]*)?[ \\t\\n\\f](.*)", Pattern.DOTALL);

    static CueText parse(String source) {
        StringBuilder plain = new StringBuilder(source.length());
        String speaker = null;
        int at = 0;
        while (at < source.length()) {
            if (source.charAt(at) == '<') {
                int end = indexOrEnd(source, '>', at);
                speaker = speaker == null && plain.isEmpty() ? speakerIn(source.substring(at + 1, end)) : speaker;
                at = end + 1;
            } else {
                int end = indexOrEnd(source, '<', at);
                plain.append(CharacterReferences.decode(source.substring(at, end)));
                at = end;
            }
        }
        return new CueText(plain.toString(), speaker);
    }

    private static int indexOrEnd(String source, char sought, int from) {
        int index = source.indexOf(sought, from);
        return index < 0 ? source.length() : index;
    }

    private static String speakerIn(String tag) {
        Matcher voice = VOICE.matcher(tag);
        if (!voice.matches()) {
            return null;
        }
        String name = CharacterReferences.decode(voice.group(1));
        return name.isBlank() ? null : name;
    }
}
