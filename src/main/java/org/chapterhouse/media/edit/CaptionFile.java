package org.chapterhouse.media.edit;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.media.caption.BrokenCaptions;
import org.chapterhouse.media.caption.CaptionReader;
import org.chapterhouse.media.caption.Captions;
import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.caption.DecodedCaptions;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Messages;

/**
 * A caption file that somebody sent, read as an import reads it.
 *
 * @param hints what should be looked at, each in one sentence
 */
record CaptionFile(List<Cue> cues, List<String> hints) {

    /**
     * @param language in which it is, which helps to guess its encoding
     * @throws Invalid if no caption in it can be read
     */
    static CaptionFile read(byte[] file, String language) {
        DecodedCaptions decoded = DecodedCaptions.of(file, null, language);
        Captions captions = parse(decoded.text());
        if (captions.cues().isEmpty()) {
            throw none(captions);
        }
        List<String> hints = new ArrayList<>();
        if (decoded.isGuessed(null)) {
            hints.add(Messages.text(
                    "captions.hint.encoding",
                    decoded.strange(),
                    decoded.charset().name()));
        } else if (decoded.strange() > 0) {
            hints.add(Messages.text("captions.hint.strange", decoded.strange()));
        }
        for (Captions.Reason reason : Captions.Reason.values()) {
            skipped(captions, reason, hints);
        }
        return new CaptionFile(captions.cues(), List.copyOf(hints));
    }

    private static Captions parse(String text) {
        try {
            return CaptionReader.read(text);
        } catch (BrokenCaptions e) {
            throw new Invalid("problem.captions.broken", e.line(), e.reason());
        }
    }

    private static Invalid none(Captions captions) {
        return captions.skipped().stream()
                .findFirst()
                .map(first -> new Invalid(
                        "problem.captions.broken", first.line(), first.reason().text()))
                .orElseGet(() -> new Invalid("problem.captions.silent"));
    }

    private static void skipped(Captions captions, Captions.Reason reason, List<String> hints) {
        List<Captions.Skipped> alike = captions.skipped().stream()
                .filter(each -> each.reason() == reason)
                .toList();
        if (!alike.isEmpty()) {
            hints.add(Messages.text(
                    "captions.hint.skipped", alike.size(), alike.get(0).line(), reason.text()));
        }
    }
}
