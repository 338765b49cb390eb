package org.chapterhouse.api.catalog;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.media.caption.Cue;
import org.chapterhouse.media.edit.CaptionLines;
import org.chapterhouse.media.edit.EditedCaptions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Captions as they are edited.
 *
 * @param origin   people, machine or synchronized
 * @param duration of the recording, seconds
 */
@Schema(name = "EditedCaptions")
public record CaptionsJson(String language, String origin, double duration, List<LineJson> lines) {

    /**
     * One line.
     *
     * @param id    as the file named it, empty for none
     * @param start seconds
     * @param end   seconds
     */
    @Schema(name = "CaptionLine")
    public record LineJson(
            @Schema(nullable = true) String id,
            @Schema(required = true) Double start,
            @Schema(required = true) Double end,
            @Schema(nullable = true) String speaker,
            @Schema(required = true) String text) {

        static LineJson of(Cue cue) {
            return new LineJson(
                    cue.id(), cue.startMillis() / 1000.0, cue.endMillis() / 1000.0, cue.speaker(), cue.text());
        }

        CaptionLines.Line line() {
            return new CaptionLines.Line(id, start, end, speaker, text);
        }
    }

    /** Lines that replace those there are. */
    @Schema(
            name = "CaptionLines",
            examples =
                    "{\"lines\": [{\"id\": \"\", \"start\": 1.5, \"end\": 4, \"speaker\": null, \"text\": \"Welcome\"}]}")
    public record Lines(@Schema(required = true) List<LineJson> lines) {}

    /**
     * What was saved.
     *
     * @param lines how many
     * @param hints what should be looked at, each in one sentence
     */
    @Schema(name = "SavedCaptions")
    public record SavedJson(String language, String origin, int lines, List<String> hints) {

        static SavedJson of(EditedCaptions.Saved saved) {
            EditedCaptions captions = saved.captions();
            return new SavedJson(
                    captions.details().language(),
                    originOf(captions),
                    captions.cues().size(),
                    saved.hints());
        }
    }

    static CaptionsJson of(EditedCaptions captions) {
        return new CaptionsJson(
                captions.details().language(),
                originOf(captions),
                captions.durationMillis() / 1000.0,
                captions.cues().stream().map(LineJson::of).toList());
    }

    private static String originOf(EditedCaptions captions) {
        return captions.details().origin().name().toLowerCase(Locale.ROOT);
    }
}
