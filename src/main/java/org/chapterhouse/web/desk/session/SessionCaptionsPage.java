package org.chapterhouse.web.desk.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.Recordings;
import org.chapterhouse.media.edit.CaptionEditing;
import org.chapterhouse.security.CurrentViewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The captions of the session that is on the desk. */
@Named
@RequestScoped
public class SessionCaptionsPage {

    /** Those that most recordings are in come first. */
    private static final List<String> USUAL = List.of("en", "es");

    @Inject
    private CaptionEditing captions;

    @Inject
    private Recordings recordings;

    @Inject
    private DeskSessionPage page;

    @Inject
    private CurrentViewer current;

    private List<CaptionRow> rows;

    /** English first. */
    public List<CaptionRow> getRows() {
        if (rows == null) {
            rows = captions.of(page.getFacts().slug(), current.viewer()).stream()
                    .map(each -> CaptionRow.of(page.getFacts().slug(), each))
                    .toList();
        }
        return rows;
    }

    /** Whether there is anything that captions could belong to. */
    public boolean isRecorded() {
        return recordings.findMain(page.getId()).isPresent();
    }

    public CaptionOrigin[] getOrigins() {
        return CaptionOrigin.values();
    }

    /** To choose from: those there are and the usual ones, then all others by name. */
    public List<Language> getLanguages() {
        Stream<String> first = Stream.concat(getRows().stream().map(CaptionRow::language), USUAL.stream());
        Stream<String> others = Arrays.stream(Locale.getISOLanguages()).sorted(Comparator.comparing(CaptionRow::name));
        return Stream.concat(first, others)
                .distinct()
                .map(tag -> new Language(tag, CaptionRow.name(tag)))
                .toList();
    }

    /** @param tag BCP 47 */
    public record Language(String tag, String name) {}
}
