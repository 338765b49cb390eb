package org.chapterhouse.web.media;

import java.io.IOException;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.RecentRecordings;
import org.chapterhouse.media.Recording;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Plays the recordings that are files of ours. */
@WebServlet("/media/recordings/*")
public class RecordingServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RecentRecordings recordings;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient FileSender answer;

    @Override
    void send(long id, String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Recording recording = recordings.require(id, current.viewer());
        StoredFile file = recording.getFile();
        if (file == null || !form.isEmpty()) {
            throw new NotFound("problem.recording.elsewhere");
        }
        String ending =
                MediaType.ofMime(file.getMediaType()).map(MediaType::extension).orElse("bin");
        answer.send(file, recording.getSession().getSlug() + "." + ending, request, response);
    }
}
