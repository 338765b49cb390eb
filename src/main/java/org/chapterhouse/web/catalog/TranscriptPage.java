package org.chapterhouse.web.catalog;

import org.chapterhouse.account.CurrentViewer;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.SpokenText;
import org.chapterhouse.problem.NotFound;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page {@code /transcripts/{id}}: what was said, to read on end, to print and to save. */
@Named
@RequestScoped
public class TranscriptPage {

    @Inject
    private CurrentViewer current;
    @Inject
    private Recordings recordings;
    @Inject
    @Param(pathIndex = 0)
    private String id;

    private Session session;
    private boolean sample;
    private TranscriptView transcript;

    /** Runs before anything is drawn, so that a transcript that is not to be seen is a page of its own. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFound("There is no such transcript here.");
        }
        CaptionTrack track = recordings.requireCaptions(Long.parseLong(id), current.viewer());
        session = track.getRecording().getSession();
        sample = track.getRecording().isSample();
        transcript = TranscriptView.of(track, SpokenText.of(track), Moments.of(getHref(), track.getRecording()));
    }

    public Session getSession() {
        return session;
    }

    /** The page it is watched on. */
    public String getHref() {
        return "/sessions/" + session.getSlug();
    }

    /** Whether the recording is not the original one. */
    public boolean isSample() {
        return sample;
    }

    public TranscriptView getTranscript() {
        return transcript;
    }
}
