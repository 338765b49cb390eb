package org.chapterhouse.web.media;

import java.io.IOException;

import org.chapterhouse.catalog.StoredFile;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.audio.SoundFiles;
import org.chapterhouse.media.store.FileContent;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Plays the sound of recordings without their picture; the number is that of the recording. */
@WebServlet("/media/sound/*")
public class SoundServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Recordings recordings;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient SoundFiles sounds;

    @Inject
    private transient FileSender answer;

    @Override
    void send(long id, String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Recording recording = recordings.require(id, current.viewer());
        StoredFile file = recording.getFile();
        if (file == null || !form.isEmpty()) {
            throw new NotFound("problem.recording.elsewhere");
        }
        FileContent sound = sounds.require(file);
        answer.send(
                new FileSender.Sent(sound, sounds.mime(file), sound.size(), '"' + sounds.tag(file) + '"'),
                recording.getSession().getSlug() + "." + sounds.extension(file),
                request,
                response);
    }
}
