package org.chapterhouse.web.session;

import org.chapterhouse.media.Recording;
import org.chapterhouse.media.container.PlayCopies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which of our files a page plays: the copy for players where there is one, or the recording itself. Thread-safe. */
@ApplicationScoped
class PlayedFile {

    @Inject
    private PlayCopies copies;

    /** Its address; null where the recording is on another site. */
    String of(Recording recording) {
        if (recording.getFile() == null) {
            return null;
        }
        String address = "/media/recordings/" + recording.getId();
        return copies.find(recording.getFile()).isPresent() ? address + ".play" : address;
    }
}
