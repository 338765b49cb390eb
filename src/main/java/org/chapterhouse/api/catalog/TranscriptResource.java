package org.chapterhouse.api.catalog;

import java.util.List;

import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.SpokenText;
import org.chapterhouse.media.SpokenTexts;
import org.chapterhouse.media.caption.Transcript;
import org.chapterhouse.security.CurrentViewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is said in a recording, in the language of one of its captions. */
@Path("transcripts/{track: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RequestScoped
public class TranscriptResource {

    @Inject
    private Recordings recordings;

    @Inject
    private SpokenTexts texts;

    @Inject
    private CurrentViewer current;

    /** @param paragraphs in order of time */
    @Schema(name = "SpokenTranscript")
    public record TranscriptJson(long id, String language, List<ParagraphJson> paragraphs) {}

    /**
     * @param sections titles of the sections that begin here; usually none
     * @param speaker  who begins to speak here, or null where that is not said or was said just before
     */
    @Schema(name = "SpokenParagraph")
    public record ParagraphJson(
            List<String> sections, @Schema(nullable = true) String speaker, List<LineJson> lines) {

        static ParagraphJson of(SpokenText.Paragraph paragraph) {
            return new ParagraphJson(
                    paragraph.sections(),
                    paragraph.speaker(),
                    paragraph.spoken().lines().stream().map(LineJson::of).toList());
        }
    }

    /** Times are seconds of the recording. */
    @Schema(name = "SpokenLine")
    public record LineJson(double start, double end, String text) {

        static LineJson of(Transcript.Line line) {
            return new LineJson(line.startMillis() / 1000.0, line.endMillis() / 1000.0, line.text());
        }
    }

    @GET
    @Operation(
            operationId = "getTranscript",
            summary = "What is said in a recording, in paragraphs",
            description = "The id is that in the addresses of the session's captions.")
    public TranscriptJson show(@PathParam("track") long track) {
        CaptionTrack captions = recordings.requireCaptions(track, current.viewer());
        return new TranscriptJson(
                captions.getId(),
                captions.getLanguage(),
                texts.of(captions).paragraphs().stream().map(ParagraphJson::of).toList());
    }
}
