package org.chapterhouse.media.caption;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads captions as the programs of the world write them: more than the standards allow, where it is certain what is
 * meant. What is left out nevertheless is told. Speakers named in the text become speakers of their cues, a cue that stands
 * twice or says nothing is dropped. Letters and their accents become one character (NFC).
 */
public final class CaptionReader {

    /** Spaces, and signs that are not drawn, such as those between which a line may break. */
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    private CaptionReader() {}

    /**
     * Reads text that is already decoded.
     *
     * @return possibly without any cue
     * @throws BrokenCaptions if these are no captions
     */
    public static Captions read(String source) {
        String text = CaptionText.normalize(Normalizer.normalize(source, Normalizer.Form.NFC));
        Captions read = VttParser.hasSignature(text) ? JoinedPieces.parse(text) : CaptionParser.parse(text);
        List<Cue> cues = SpeakerLabels.taken(DoubledCues.once(read.cues())).stream()
                .filter(cue -> !NOTHING.matcher(cue.text()).matches())
                .toList();
        return new Captions(read.format(), cues, read.skipped());
    }
}
