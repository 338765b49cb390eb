package org.chapterhouse.web.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Captions: {@code .vtt} is what a player shows, {@code .txt} and {@code .docx} the same as a readable transcript. */
@WebServlet("/media/captions/*")
public class CaptionServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Recordings recordings;

    @Inject
    private transient CurrentViewer current;

    @Override
    void send(long id, String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        CaptionTrack track = recordings.requireCaptions(id, current.viewer());
        Form wanted = form(form);
        // Of the captions and the way they are written, because a document's bytes hold the time it was made.
        String etag = '"' + checksum(track, form) + '"';
        FileHeaders.describe(
                request, response, etag, track.getRecording().getSession().getSlug() + "." + form);
        int status = new FileRequest(false, null, request.getHeader("If-None-Match"), null, null)
                .decide(etag, 0)
                .status();
        response.setStatus(status);
        if (status == HttpServletResponse.SC_OK) {
            byte[] content = wanted.written.apply(track);
            response.setContentType(wanted.mime);
            response.setContentLength(content.length);
            if (!"HEAD".equals(request.getMethod())) {
                response.getOutputStream().write(content);
            }
        }
    }

    private record Form(String mime, Function<CaptionTrack, byte[]> written) {}

    private static Form form(String ending) {
        return switch (ending) {
            case "vtt" -> new Form("text/vtt;charset=UTF-8", track -> utf8(track.getVtt()));
            case "txt" -> new Form("text/plain;charset=UTF-8", track -> utf8(TranscriptText.of(track)));
            case "docx" ->
                new Form(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        TranscriptDocument::of);
            default -> throw new NotFound("problem.captions.format");
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String checksum(CaptionTrack track, String form) {
        return checksum(utf8(form.equals("vtt") ? track.getVtt() : form + TranscriptText.of(track)));
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
