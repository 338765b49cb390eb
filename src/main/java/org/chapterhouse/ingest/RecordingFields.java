package org.chapterhouse.ingest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapterhouse.media.CaptionOrigin;
import org.chapterhouse.media.CreditWindow;
import org.chapterhouse.media.Section;

/** A recording as a manifest describes it; times in seconds. */
record RecordingFields(String id, boolean sample, String file, String url, double duration, List<Double> creditWindow,
        List<CaptionFields> captions, List<SectionFields> sections) {

    /** @param origin null is taken for {@link CaptionOrigin#MACHINE}, which promises least */
    record CaptionFields(String language, CaptionOrigin origin, String file, String text) {

        CaptionFields {
            origin = origin == null ? CaptionOrigin.MACHINE : origin;
        }
    }

    record SectionFields(double start, String title) {
    }

    RecordingFields {
        if (duration < 1) {
            throw new IllegalArgumentException("The recording “" + id + "” lasts less than a second.");
        }
        if (creditWindow.size() == 2 && Math.round(creditWindow.get(1)) <= Math.round(creditWindow.get(0))) {
            throw new IllegalArgumentException("The credit window of “" + id + "” ends before it starts.");
        }
        Set<String> languages = new HashSet<>();
        for (CaptionFields track : captions) {
            if (!languages.add(track.language())) {
                throw new IllegalArgumentException(
                        "The recording “%s” has captions in “%s” twice.".formatted(id, track.language()));
            }
        }
    }

    int millis() {
        return (int) Math.round(duration * 1000);
    }

    /** Null where the whole recording counts. */
    CreditWindow window() {
        return creditWindow.isEmpty() ? null
                : new CreditWindow((int) Math.round(creditWindow.get(0)), (int) Math.round(creditWindow.get(1)));
    }

    List<Section> sectionsInOrder() {
        return sections.stream().sorted(Comparator.comparingDouble(SectionFields::start))
                .map(section -> new Section((int) Math.round(section.start() * 1000), section.title())).toList();
    }
}
