package org.chapterhouse.web.transcript;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.catalog.Material;
import org.chapterhouse.catalog.Programs;
import org.chapterhouse.catalog.Session;
import org.chapterhouse.learning.watch.CreditSpeed;
import org.chapterhouse.learning.watch.Progress;
import org.chapterhouse.learning.watch.WatchRecords;
import org.chapterhouse.media.CaptionTrack;
import org.chapterhouse.media.Recording;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.SpokenText;
import org.chapterhouse.media.text.MaterialTexts;
import org.chapterhouse.media.text.PageText;
import org.chapterhouse.problem.NotFound;
import org.chapterhouse.security.CurrentViewer;
import org.chapterhouse.web.session.MomentLinks;
import org.chapterhouse.web.session.TranscriptView;
import org.omnifaces.cdi.Param;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page {@code /transcripts/{id}}: a transcript to read, print and save. Reading counts like watching. */
@Named
@RequestScoped
public class TranscriptPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private Recordings recordings;

    @Inject
    private WatchRecords records;

    @Inject
    private Programs programs;

    @Inject
    private MaterialTexts texts;

    @Inject
    @Param(pathIndex = 0)
    private String id;

    private Session session;
    private boolean sample;
    private TranscriptView transcript;
    private ReadingView reading;
    private List<ReadingPart.Slide> slides;

    /** Runs before anything is drawn, so that a transcript that is not to be seen is a page of its own. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFound("problem.transcript.missing");
        }
        CaptionTrack track = recordings.requireCaptions(Long.parseLong(id), current.viewer());
        Recording recording = track.getRecording();
        session = recording.getSession();
        sample = recording.isSample();
        SpokenText text = SpokenText.of(track);
        transcript = TranscriptView.of(track, text, MomentLinks.of(getHref(), recording));
        Progress progress = records.progress(current.viewer(), recording);
        CreditSpeed speed = CreditSpeed.reading(text.transcript(), recording.getDurationMillis());
        String account =
                current.viewer().signedIn() ? current.viewer().accountId().toString() : "";
        Optional<Material> deck =
                programs.materialsOf(session).stream().filter(Material::isDeck).findFirst();
        List<PageText> pages = deck.map(texts::of).orElse(List.of());
        reading = ReadingView.of(
                account,
                recording.getId(),
                progress,
                ReadingPart.of(transcript, speed, progress, deck.orElse(null), pages));
        slides = ReadingPart.withoutTime(deck.orElse(null), pages);
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

    public ReadingView getReading() {
        return reading;
    }

    /** Those that stand at no place in the transcript, because nobody knows when they are shown. */
    public List<ReadingPart.Slide> getSlides() {
        return slides;
    }
}
