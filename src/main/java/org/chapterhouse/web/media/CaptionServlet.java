package org.chapterhouse.web.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.chapterhouse.account.CurrentViewer;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.problem.NotFound;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Captions: {@code .vtt} is what a player shows, {@code .txt} the same as a readable transcript. */
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
        byte[] content = content(track, form).getBytes(StandardCharsets.UTF_8);
        String etag = '"' + checksum(content) + '"';
        Answer.describe(request, response, etag, track.getRecording().getSession().getSlug() + "." + form);
        int status = new FileRequest(false, null, request.getHeader("If-None-Match"), null, null)
                .decide(etag, content.length).status();
        response.setStatus(status);
        if (status == HttpServletResponse.SC_OK) {
            response.setContentType(form.equals("vtt") ? "text/vtt;charset=UTF-8" : "text/plain;charset=UTF-8");
            response.setContentLength(content.length);
            if (!"HEAD".equals(request.getMethod())) {
                response.getOutputStream().write(content);
            }
        }
    }

    private static String content(CaptionTrack track, String form) {
        return switch (form) {
            case "vtt" -> track.getVtt();
            case "txt" -> TranscriptText.of(track);
            default -> throw new NotFound("Captions come as .vtt and .txt.");
        };
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
