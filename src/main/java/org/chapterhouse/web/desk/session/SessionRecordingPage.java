package org.chapterhouse.web.desk.session;

import java.util.Optional;

import org.chapterhouse.media.MediaType;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.problem.Messages;
import org.chapterhouse.web.ui.FileSize;
import org.chapterhouse.web.ui.Host;
import org.chapterhouse.web.ui.Timecode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The recording of the session that is on the desk. */
@Named
@RequestScoped
public class SessionRecordingPage {

    @Inject
    private Recordings recordings;

    @Inject
    private DeskSessionPage page;

    private Optional<Recording> recording;

    /** What there is, in a sentence. */
    public String getTold() {
        return recording().map(SessionRecordingPage::told).orElseGet(() -> Messages.text("desk.recording.none"));
    }

    /** Whether there is a file of ours. */
    public boolean isFile() {
        return recording().map(Recording::getFile).isPresent();
    }

    private static String told(Recording recording) {
        String length = Timecode.clock(recording.getDurationMillis() / 1000.0);
        if (recording.getFile() != null) {
            String type = MediaType.ofMime(recording.getFile().getMediaType())
                    .map(Enum::name)
                    .orElse(recording.getFile().getMediaType());
            return Messages.text(
                    "desk.recording.here",
                    length,
                    type,
                    FileSize.megabytes(recording.getFile().getBytes()));
        }
        return recording.getUrl() == null
                ? Messages.text("desk.recording.known", length)
                : Messages.text("desk.recording.elsewhere", Host.of(recording.getUrl()), length);
    }

    private Optional<Recording> recording() {
        if (recording == null) {
            recording = recordings.findMain(page.getId());
        }
        return recording;
    }
}
