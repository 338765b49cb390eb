package org.chapterhouse.search.document;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.caption.BrokenCaptions;
import org.chapterhouse.media.caption.CaptionParser;
import org.chapterhouse.media.caption.Transcript;

/** The texts whose vectors the index asks for, for those who want to have them at hand before it asks. */
public final class MeantTexts {

    private MeantTexts() {}

    /** Those of a session with one recording and no slides or handouts. */
    public static List<String> of(String title, String summary, String captions) {
        try {
            List<PassageDocument> passages = new ArrayList<>(PassageCutter.cut(
                    Transcript.of(CaptionParser.parse(captions).cues(), List.of()), "en"));
            passages.add(PassageDocument.about());
            return passages.stream()
                    .map(passage -> passage.meant(TextPieces.clean(title), TextPieces.clean(summary)))
                    .toList();
        } catch (BrokenCaptions e) {
            throw new IllegalArgumentException(e);
        }
    }
}
