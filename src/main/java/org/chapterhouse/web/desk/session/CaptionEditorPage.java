package org.chapterhouse.web.desk.session;

import org.chapterhouse.catalog.Session;
import org.chapterhouse.catalog.Sessions;
import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.edit.CaptionEditing;
import org.chapterhouse.media.edit.EditedCaptions;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.desk.SessionRow;
import org.chapterhouse.web.session.PlayedFile;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /desk/sessions/{slug}/captions/{language}}: captions, line by line. Its script reads and saves them. */
@Named
@RequestScoped
public class CaptionEditorPage {

    @Inject
    private CaptionEditing editing;

    @Inject
    private Sessions sessions;

    @Inject
    private Recordings recordings;

    @Inject
    private PlayedFile played;

    @Inject
    private CurrentViewer current;

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    @Inject
    @Param(pathIndex = 1)
    private String part;

    @Inject
    @Param(pathIndex = 2)
    private String language;

    private Session session;
    private Recording recording;
    private EditedCaptions captions;

    /** Whether the address is one of this page, and not one of the session itself. */
    public boolean isWanted() {
        return part != null;
    }

    /** Runs before anything is drawn. */
    public void load() {
        if (!part.equals("captions") || language == null) {
            throw new NotFound("problem.captions.missing");
        }
        captions = editing.open(slug, language, current.viewer());
        session = sessions.requireVisible(slug, current.viewer());
        recording = recordings.mainOf(session).orElseThrow(() -> new NotFound("problem.recording.missing"));
    }

    public Session getSession() {
        return session;
    }

    /** Where the session itself is edited. */
    public String getHref() {
        return SessionRow.edit(session.getSlug());
    }

    /** BCP 47 tag. */
    public String getTag() {
        return captions.details().language();
    }

    /** Of the language. */
    public String getName() {
        return CaptionRow.name(getTag());
    }

    public String getOrigin() {
        return captions.details().origin().name();
    }

    public CaptionOrigin[] getOrigins() {
        return CaptionOrigin.values();
    }

    /** Of the recording, seconds. */
    public double getDuration() {
        return recording.getDurationMillis() / 1000.0;
    }

    /** What is played beside the lines; null where the recording is on another site. */
    public String getSource() {
        return played.of(recording);
    }

    /** Where it is played on another site, or null. */
    public String getElsewhere() {
        return recording.getUrl();
    }
}
