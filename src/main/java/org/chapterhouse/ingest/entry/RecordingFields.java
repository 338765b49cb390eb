package org.chapterhouse.ingest.entry;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Comparator;
import java.util.List;

import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.RecordingDetails;
import org.chapterhouse.media.Section;
import org.chapterhouse.problem.Invalid;
import org.chapterhouse.problem.Messages;

/** A recording as a manifest describes it; times in seconds. */
record RecordingFields(
        String id,
        boolean sample,
        String file,
        String url,
        Double duration,
        List<Double> creditWindow,
        List<CaptionFields> captions,
        List<SectionFields> sections) {

    /**
     * @param origin   null is taken for {@link CaptionOrigin#MACHINE}, which promises least
     * @param encoding of the file; null where that is not known
     */
    record CaptionFields(String language, CaptionOrigin origin, String file, String text, String encoding) {

        CaptionFields {
            origin = origin == null ? CaptionOrigin.MACHINE : origin;
            if (encoding != null && !isKnown(encoding)) {
                throw new Invalid("problem.import.captions.encoding", encoding);
            }
        }

        private static boolean isKnown(String encoding) {
            try {
                return Charset.isSupported(encoding);
            } catch (IllegalCharsetNameException e) {
                return false;
            }
        }

        /** Null where it is not known. */
        Charset charset() {
            return encoding == null ? null : Charset.forName(encoding);
        }

        /** How to name it to whoever wrote the manifest. */
        String told() {
            return file == null
                    ? Messages.text("problem.import.captions.language", language)
                    : Messages.text("problem.import.captions.file", file);
        }
    }

    /** As the entry says, in seconds: it may be no {@link CreditWindow} at all. */
    record Window(int from, int to) {}

    record SectionFields(double start, String title) {}

    RecordingFields {
        if (duration == null) {
            throw new Invalid("problem.import.recording.duration", id);
        }
        if (duration < 1) {
            throw new Invalid("problem.import.recording.short", id);
        }
        long languages =
                captions.stream().map(CaptionFields::language).distinct().count();
        if (languages < captions.size()) {
            throw new Invalid("problem.import.recording.languages", id);
        }
    }

    /** Without its file and captions. */
    static RecordingFields of(String id, RecordingDetails now) {
        List<Double> window = now.creditWindow() == null
                ? List.of()
                : List.of((double) now.creditWindow().from(), (double)
                        now.creditWindow().to());
        List<SectionFields> sections = now.sections().stream()
                .map(section -> new SectionFields(section.startMillis() / 1000.0, section.title()))
                .toList();
        return new RecordingFields(
                id, now.sample(), null, now.url(), now.durationMillis() / 1000.0, window, List.of(), sections);
    }

    int millis() {
        return (int) Math.round(duration * 1000);
    }

    /** Which seconds count; null where the whole recording does. */
    Window window() {
        return creditWindow.isEmpty()
                ? null
                : new Window((int) Math.round(creditWindow.get(0)), (int) Math.round(creditWindow.get(1)));
    }

    List<Section> sectionsInOrder() {
        return sections.stream()
                .sorted(Comparator.comparingDouble(SectionFields::start))
                .map(section -> new Section((int) Math.round(section.start() * 1000), section.title()))
                .toList();
    }
}
