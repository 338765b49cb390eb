package org.chapterhouse.web.session;

import org.chapterhouse.media.Recording;
import org.chapterhouse.media.container.PlayCopies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which of our files a page plays: the recording itself where that is known to be best, or else the copy for players,
 * whose address leads to the recording until the copy is there. So the page stays right for as long as it is kept.
 * Thread-safe.
 */
@ApplicationScoped
public class PlayedFile {

    @Inject
    private PlayCopies copies;

    /** Its address; null where the recording is on another site. */
    public String of(Recording recording) {
        if (recording.getFile() == null) {
            return null;
        }
        String address = "/media/recordings/" + recording.getId();
        return copies.isPlayedAsItIs(recording.getFile()) ? address : address + ".play";
    }
}
