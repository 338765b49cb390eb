package org.chapterhouse.web.session;

import java.util.OptionalInt;

import org.chapterhouse.learning.completion.CompletionRule;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.edit.RecordingEditing;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.frame.Texts;
import org.chapterhouse.web.ui.Timecode;
import org.omnifaces.cdi.Param;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** admin/credit.xhtml: which part of a recording counts for completion. */
@Named
@RequestScoped
public class CreditPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private Recordings recordings;

    @Inject
    private RecordingEditing recordingEditing;

    @Inject
    private Texts texts;

    @Inject
    @Param(name = "recording")
    private Long id;

    private Recording recording;
    private String from;
    private String to;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("problem.recording.missing");
        }
        show(recordings.require(id, current.viewer()));
    }

    private void show(Recording shown) {
        recording = shown;
        from = Timecode.clock(recording.getCreditWindow().from());
        to = Timecode.clock(recording.getCreditWindow().to());
    }

    public void save() {
        OptionalInt first = StartTime.second(from);
        OptionalInt end = StartTime.second(to);
        if (first.isEmpty() || end.isEmpty()) {
            say(FacesMessage.SEVERITY_ERROR, texts.get("credit.noTime"));
            return;
        }
        try {
            show(recordingEditing.count(id, first.getAsInt(), end.getAsInt(), current.viewer()));
            say(FacesMessage.SEVERITY_INFO, texts.get("credit.saved"));
        } catch (Invalid e) {
            say(FacesMessage.SEVERITY_ERROR, e.getMessage());
        }
    }

    public void reset() {
        show(recordingEditing.countWhole(id, current.viewer()));
        say(FacesMessage.SEVERITY_INFO, texts.get("credit.wholeSaved"));
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    public Recording getRecording() {
        return recording;
    }

    /** Where the recording is watched. */
    public String getHref() {
        return "/sessions/" + recording.getSession().getSlug();
    }

    /** How much must be seen, in words. */
    public String getRule() {
        CreditWindow window = recording.getCreditWindow();
        return texts.get(
                "credit.rule", Timecode.clock(CompletionRule.secondsNeeded(window)), Timecode.clock(window.seconds()));
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String time) {
        from = time;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String time) {
        to = time;
    }
}
