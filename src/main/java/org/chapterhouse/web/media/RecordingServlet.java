package org.chapterhouse.web.media;

import java.io.IOException;
import java.util.Optional;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.RecentRecordings;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.container.PlayCopies;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Plays the recordings that are files of ours; {@code 3.play} is the copy of the third for players. */
@WebServlet("/media/recordings/*")
public class RecordingServlet extends FileServlet {

    private static final long serialVersionUID = 1L;
    private static final String PLAY = "play";

    @Inject
    private transient RecentRecordings recordings;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient PlayCopies copies;

    @Inject
    private transient FileSender answer;

    @Override
    void send(long id, String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Recording recording = recordings.require(id, current.viewer());
        StoredFile file = recording.getFile();
        if (file == null || !form.isEmpty() && !form.equals(PLAY)) {
            throw new NotFound("problem.recording.elsewhere");
        }
        String ending =
                MediaType.ofMime(file.getMediaType()).map(MediaType::extension).orElse("bin");
        String name = recording.getSession().getSlug() + "." + ending;
        if (form.isEmpty()) {
            answer.send(file, name, request, response);
        } else {
            sendCopy(id, file, name, request, response);
        }
    }

    /** The copy may not be made yet, or its folder was emptied since the page was drawn. */
    private void sendCopy(
            long id, StoredFile file, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<FileContent> copy = copies.find(file);
        if (copy.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + request.getServletPath() + '/' + id);
            return;
        }
        FileContent content = copy.get();
        answer.send(
                new FileSender.Sent(content, file.getMediaType(), content.size(), '"' + copies.tag(file) + '"'),
                name,
                request,
                response);
    }
}
